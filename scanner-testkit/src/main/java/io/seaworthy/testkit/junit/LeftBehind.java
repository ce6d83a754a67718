package io.seaworthy.testkit.junit;

import io.seaworthy.testkit.FakeCluster;
import java.time.Duration;
import java.util.List;

/** Finds what a test left in a cluster. */
final class LeftBehind {
  /** A process that was told to end needs a moment to be gone. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private LeftBehind() {}

  static void check(FakeCluster cluster) {
    List<String> left = LeakCheck.await(cluster::leftBehind, PATIENCE);
    if (!left.isEmpty()) {
      throw new AssertionError(
          "the test left behind:\n  "
              + String.join("\n  ", left)
              + "\nclose each Session, or say withoutLeakCheck()");
    }
  }
}
