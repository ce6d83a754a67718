package io.seaworthy.testkit.kernel;

import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.testkit.program.PathLookup;

/** What containerd says when a program can't be started, in its words (runc 1.1). */
final class RuntimeRefusal {
  private static final String BEFORE =
      "OCI runtime exec failed: exec failed: unable to start container process: exec: ";

  private RuntimeRefusal() {}

  static ProcessEnd of(String program, PathLookup.Verdict verdict) {
    String name = '"' + program + "\": ";
    if (verdict == PathLookup.Verdict.DENIED) {
      return end(NotStarted.Reason.NOT_EXECUTABLE, name + "permission denied");
    }
    String what =
        program.indexOf('/') >= 0
            ? "stat " + program + ": no such file or directory"
            : "executable file not found in $PATH";
    return end(NotStarted.Reason.BINARY_NOT_FOUND, name + what);
  }

  private static ProcessEnd end(NotStarted.Reason reason, String what) {
    return new ProcessEnd.NeverStarted(new NotStarted(reason, BEFORE + what + ": unknown"));
  }

  /** No verdict may come of what a fake does not know. */
  static ProcessEnd lost(String message) {
    return new ProcessEnd.Lost(Indeterminate.Reason.PROTOCOL, message);
  }
}
