package io.seaworthy.api.exec;

import io.seaworthy.api.command.CommandOutcome;

/** How a process ended, as its transport knows it: exactly one of three. Immutable. */
public sealed interface ProcessEnd {
  /**
   * The platform reported an exit status on a channel of its own, never in the output.
   *
   * @param code 0 to 255
   */
  record Status(int code) implements ProcessEnd {}

  /**
   * The process surely never started.
   *
   * @param outcome {@link io.seaworthy.api.command.CommandOutcome.NotStarted} or {@link
   *     io.seaworthy.api.command.CommandOutcome.Refused}
   */
  record NeverStarted(CommandOutcome outcome) implements ProcessEnd {
    /** Checks the kind. */
    public NeverStarted {
      if (outcome.kind() != CommandOutcome.Kind.NOT_STARTED
          && outcome.kind() != CommandOutcome.Kind.REFUSED) {
        throw new IllegalArgumentException("outcome: " + outcome.kind() + " may have started");
      }
    }
  }

  /**
   * Whether and how the process ended is not known.
   *
   * @param reason what was seen instead
   * @param detail more about it, for people
   */
  record Lost(CommandOutcome.Indeterminate.Reason reason, String detail) implements ProcessEnd {}
}
