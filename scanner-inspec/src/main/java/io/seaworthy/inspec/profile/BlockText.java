package io.seaworthy.inspec.profile;

import java.util.List;

/**
 * Cuts a block out of Ruby text by its indentation: from the line on which it begins to the first
 * {@code end} that stands as far in. Blocks are written so everywhere; one that is not is cut
 * short.
 */
final class BlockText {
  private BlockText() {}

  static String at(String text, int line) {
    List<String> lines = text.lines().toList();
    if (line < 1 || line > lines.size()) {
      return "";
    }
    String first = lines.get(line - 1);
    String closing = first.substring(0, first.length() - first.stripLeading().length()) + "end";
    StringBuilder block = new StringBuilder(first).append('\n');
    if (first.stripTrailing().endsWith(" end") || !opens(first)) {
      return block.toString();
    }
    for (String next : lines.subList(line, lines.size())) {
      block.append(next).append('\n');
      if (next.stripTrailing().equals(closing)) {
        break;
      }
    }
    return block.toString();
  }

  private static boolean opens(String line) {
    return line.contains(" do") || line.contains("{");
  }
}
