package io.seaworthy.api.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.command.CommandOutcome.Partial;
import java.time.Duration;

/** Turns a complete exchange into an outcome: the same as the platform would have given. */
final class ShellAnswers {
  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;

  /**
   * Up to here, arguments never exceed what a process may be given: Linux grants 128 KiB whatever
   * the limits say (execve(2)), less room for the environment.
   */
  private static final int SAFE_ARGUMENT_BYTES = 96 << 10;

  private final OneShotRunner oneShot;

  ShellAnswers(OneShotRunner oneShot) {
    this.oneShot = oneShot;
  }

  CommandOutcome outcome(Exchange exchange, Duration elapsed) {
    Command command = exchange.command();
    String[] end = exchange.out().end().split(" ");
    int status = Integer.parseInt(end[1]);
    if (exchange.out().isExecFailed()) {
      return status == NOT_FOUND ? notFound(command) : oneShot.run(command);
    }
    return switch (end[0]) {
      case "e" ->
          status == NOT_EXECUTABLE && exchange.request().length > SAFE_ARGUMENT_BYTES
              ? questionable(exchange)
              : new Exited(status, exchange.out().content(), exchange.err().content(), elapsed);
      case "n" -> notFound(command);
      case "o" -> oneShot.run(command);
      case "q" -> questionable(exchange);
      default -> throw new IllegalStateException("unknown end: " + end[0]);
    };
  }

  private static CommandOutcome notFound(Command command) {
    return Outcomes.neverStarted(
        command,
        new NotStarted(
            NotStarted.Reason.BINARY_NOT_FOUND,
            "no program of this name can be executed: " + command.words().get(0)));
  }

  /** The status may be the program's own or the shell's. Only another try can tell. */
  private CommandOutcome questionable(Exchange exchange) {
    Command command = exchange.command();
    if (command.options().repeatable()) {
      return oneShot.run(command);
    }
    return new Indeterminate(
        Indeterminate.Reason.UNPROVEN_END,
        "the container's shell does not tell whether "
            + command.words().get(0)
            + " ended with status "
            + exchange.out().end().substring(2)
            + " or could not be started",
        new Partial(exchange.out().content(), exchange.err().content()));
  }
}
