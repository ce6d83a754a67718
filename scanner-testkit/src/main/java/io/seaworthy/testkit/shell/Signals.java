package io.seaworthy.testkit.shell;

import java.util.Map;
import java.util.Optional;

/** Signals by name, with their numbers on Linux. */
final class Signals {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("HUP", 1),
          Map.entry("INT", 2),
          Map.entry("QUIT", 3),
          Map.entry("KILL", 9),
          Map.entry("USR1", 10),
          Map.entry("USR2", 12),
          Map.entry("PIPE", 13),
          Map.entry("ALRM", 14),
          Map.entry("TERM", 15),
          Map.entry("CHLD", 17),
          Map.entry("CONT", 18),
          Map.entry("STOP", 19));

  private Signals() {}

  /** Returns the number of a signal that is given by name or number. */
  static Optional<Integer> number(String word) {
    if (word.matches("\\d{1,2}")) {
      return Optional.of(Integer.parseInt(word));
    }
    return Optional.ofNullable(NUMBERS.get(word.startsWith("SIG") ? word.substring(3) : word));
  }

  /** Returns the name, or the number where it has none here. */
  static String name(int number) {
    return NUMBERS.entrySet().stream()
        .filter(each -> each.getValue() == number)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Integer.toString(number));
  }
}
