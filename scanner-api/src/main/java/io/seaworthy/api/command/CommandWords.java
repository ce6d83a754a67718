package io.seaworthy.api.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The rules that the words and variables of a command keep. */
final class CommandWords {
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

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
      if (hasLoneSurrogate(word)) {
        throw new IllegalArgumentException(
            "command: a word holds half of a surrogate pair, which is no character and has no UTF-8"
                + " form: "
                + excerpt(word));
      }
      int size = word.getBytes(StandardCharsets.UTF_8).length;
      if (size > Command.MAX_WORD_BYTES) {
        throw new IllegalArgumentException(
            "command: a word of " + size + " bytes; Linux takes at most " + Command.MAX_WORD_BYTES);
      }
    }
    return List.copyOf(words);
  }

  /** Encoders put a question mark in its place, and the container would get another word. */
  private static boolean hasLoneSurrogate(String word) {
    return word.codePoints()
        .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  static void checkVariable(String name) {
    if (!VARIABLE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "secret variable: \"" + name + "\"; accepted are letters, digits and _");
    }
  }

  static CommandOptions.Builder copy(CommandOptions options) {
    CommandOptions.Builder copy = CommandOptions.builder();
    copy.from(options);
    return copy;
  }

  private static String excerpt(String word) {
    String shown = word.length() > 60 ? word.substring(0, 60) + "…" : word;
    return '"' + shown.replace('\0', '\u2400').replaceAll("\\p{Cs}", "\uFFFD") + '"';
  }
}
