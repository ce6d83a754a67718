package io.seaworthy.testkit;

import java.util.List;

/** Closes several things, all of them even when one fails. */
final class Closing {
  private Closing() {}

  static void all(List<? extends AutoCloseable> resources) {
    IllegalStateException failure = null;
    for (AutoCloseable each : resources) {
      try {
        each.close();
      } catch (Exception e) {
        if (failure == null) {
          failure = new IllegalStateException(each + " can't be closed", e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
