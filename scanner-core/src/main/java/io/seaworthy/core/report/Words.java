package io.seaworthy.core.report;

import java.util.Locale;

/** What constants and counts are called in reports for people. */
final class Words {
  private Words() {}

  /** Returns a constant's name as words: {@code not reviewed}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns {@code 1 control} or {@code 2 controls}. */
  static String count(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
