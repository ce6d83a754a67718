package io.seaworthy.core;

import java.time.Duration;

/** Says which limit has a value that it can't have, and which it can. */
final class Range {
  /** The longest time of a limit: 30 days. */
  static final Duration LONGEST = Duration.ofDays(30);

  private Range() {}

  static void of(String name, long value, long least, long most) {
    if (value < least || value > most) {
      String accepted = most == Long.MAX_VALUE ? "at least " + least : least + " to " + most;
      throw new IllegalArgumentException(name + ": " + value + "; accepted is " + accepted);
    }
  }

  static void of(String name, Duration value, Duration most) {
    if (value.isNegative() || value.isZero() || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          name + ": " + value + "; accepted is more than 0 and at most " + most);
    }
  }
}
