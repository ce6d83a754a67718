package io.seaworthy.testkit.kernel;

import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessListener;

/** Tells a listener what a process does: one thing at a time, one end, and nothing after it. */
final class Reporting {
  private final ProcessListener listener;
  private boolean ended;

  Reporting(ProcessListener listener) {
    this.listener = listener;
  }

  synchronized void stdout(byte[] bytes) {
    if (!ended) {
      listener.stdout(bytes);
    }
  }

  synchronized void stderr(byte[] bytes) {
    if (!ended) {
      listener.stderr(bytes);
    }
  }

  synchronized void ended(ProcessEnd end) {
    if (!ended) {
      ended = true;
      listener.ended(end);
    }
  }

  void letGo() {
    ended(
        new ProcessEnd.Lost(
            Indeterminate.Reason.CONNECTION_LOST, "the caller let go of the process"));
  }
}
