package io.seaworthy.api.command;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules that every word of a command keeps. */
final class CommandWords {
  private CommandWords() {}

  static List<String> checked(List<String> words) {
    if (words.isEmpty() || words.get(0).isEmpty()) {
      throw new IllegalArgumentException("command: no program is named");
    }
    for (String word : words) {
      if (word.indexOf('\0') >= 0) {
        throw new IllegalArgumentException(
            "command: a word holds NUL, which no process can receive: " + excerpt(word));
      }
      int size = word.getBytes(StandardCharsets.UTF_8).length;
      if (size > Command.MAX_WORD_BYTES) {
        throw new IllegalArgumentException(
            "command: a word of " + size + " bytes; Linux takes at most " + Command.MAX_WORD_BYTES);
      }
    }
    return List.copyOf(words);
  }

  static CommandOptions.Builder copy(CommandOptions options) {
    CommandOptions.Builder copy = CommandOptions.builder();
    copy.from(options);
    return copy;
  }

  private static String excerpt(String word) {
    String visible = word.replace('\0', '\u2400');
    return '"' + (visible.length() > 60 ? visible.substring(0, 60) + "…" : visible) + '"';
  }
}
