package io.seaworthy.api.command;

import java.util.List;

/** Runs commands in one container. */
@FunctionalInterface
public interface CommandRunner {
  /**
   * Runs commands one after the other in the order given, each in a process of its own.
   *
   * @param commands what to run
   * @return one outcome for each command, in the same order
   */
  List<CommandOutcome> runAll(List<Command> commands);

  /**
   * Runs one command and waits for its outcome.
   *
   * @param command what to run
   * @return its outcome
   */
  default CommandOutcome run(Command command) {
    return runAll(List.of(command)).get(0);
  }
}
