package io.seaworthy.testkit.junit;

import io.seaworthy.testkit.FakeCluster;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Finds what a test left in a cluster. */
final class LeftBehind {
  /** A process that was told to end needs a moment to be gone. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final long PAUSE_NANOS = 1_000_000;

  private LeftBehind() {}

  static void check(FakeCluster cluster) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<String> left = cluster.leftBehind();
    while (!left.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE_NANOS);
      left = cluster.leftBehind();
    }
    if (!left.isEmpty()) {
      throw new AssertionError(
          "the test left behind:\n  "
              + String.join("\n  ", left)
              + "\nclose each Session, or say withoutLeakCheck()");
    }
  }
}
