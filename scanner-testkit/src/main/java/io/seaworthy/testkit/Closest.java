package io.seaworthy.testkit;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
final class Closest {
  private static final int LONGEST = 200;

  private Closest() {}

  static Optional<String> to(String text, Collection<String> names) {
    String wanted = shortened(text);
    return names.stream()
        .min(
            Comparator.comparingInt((String name) -> distance(wanted, shortened(name)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** How many characters must be added, dropped or changed (Levenshtein's distance). */
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
