package io.seaworthy.testkit.container;

import io.seaworthy.api.command.Bytes;
import java.util.List;

/** Text files whose lines hold fields with colons between. */
final class Lines {
  private Lines() {}

  static void checkField(String what, String value) {
    if (value.indexOf(':') >= 0 || value.indexOf('\n') >= 0) {
      throw new IllegalArgumentException(
          what + ": \"" + value + "\" holds a colon or a line break, which ends the field");
    }
  }

  /** Returns the fields of each line that has at least so many of them. */
  static List<List<String>> fields(Bytes content, int atLeast) {
    return content
        .text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split(":", -1)))
        .filter(fields -> fields.size() >= atLeast)
        .toList();
  }
}
