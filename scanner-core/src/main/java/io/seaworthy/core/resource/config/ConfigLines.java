package io.seaworthy.core.resource.config;

import java.util.Arrays;
import java.util.List;

/** Lines of configuration files. */
final class ConfigLines {
  private ConfigLines() {}

  /** Returns the part of a line before a comment; nothing for a line that begins with one. */
  static String withoutComment(String line, String commentStart, boolean standalone) {
    int comment = line.indexOf(commentStart);
    if (comment < 0) {
      return line;
    }
    String before = line.substring(0, comment);
    return standalone && !before.isBlank() ? line : before;
  }

  /** Returns the lines that say something, without comments that begin with {@code #}. */
  static List<String> statements(String text) {
    return Arrays.stream(text.split("\n"))
        .map(line -> withoutComment(line, "#", false))
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** Returns the words of a line, as Ruby's {@code split} does. */
  static List<String> words(String line) {
    String stripped = line.strip();
    return stripped.isEmpty() ? List.of() : Arrays.asList(stripped.split("\\s+"));
  }
}
