package io.seaworthy.api.exec;

import java.time.Duration;

/** The range that every wait keeps. */
final class Waits {
  private Waits() {}

  static void check(String name, Duration wait) {
    if (wait.isNegative() || wait.isZero() || wait.compareTo(ExecOptions.MAX_WAIT) > 0) {
      throw new IllegalArgumentException(
          name + ": " + wait + "; accepted is more than 0 and at most " + ExecOptions.MAX_WAIT);
    }
  }
}
