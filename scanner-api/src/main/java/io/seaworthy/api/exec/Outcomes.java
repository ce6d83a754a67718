package io.seaworthy.api.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.NotStarted;

/** Outcomes that both modes share. */
final class Outcomes {
  static final NotStarted CLOSED =
      new NotStarted(NotStarted.Reason.SESSION_CLOSED, "the session was closed");
  static final NotStarted CANCELLED =
      new NotStarted(NotStarted.Reason.CANCELLED, "the calling thread was interrupted");

  private Outcomes() {}

  /** A shell that is not there means more to a command that needs one than a missing program. */
  static CommandOutcome neverStarted(Command command, CommandOutcome outcome) {
    if (!(command instanceof Command.Argv)
        && outcome instanceof NotStarted notStarted
        && notStarted.reason() == NotStarted.Reason.BINARY_NOT_FOUND) {
      return new NotStarted(
          NotStarted.Reason.NO_SHELL,
          "the container has no " + command.words().get(0) + ": " + notStarted.detail());
    }
    return outcome;
  }
}
