package io.seaworthy.api.exec;

import java.time.Duration;

/** A point of the monotonic clock: setting the wall clock neither shortens nor stretches it. */
record Deadline(long nanos) {
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  long remainingNanos() {
    return nanos - System.nanoTime();
  }
}
