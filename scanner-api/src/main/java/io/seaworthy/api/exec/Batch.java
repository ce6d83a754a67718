package io.seaworthy.api.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import java.util.ArrayList;
import java.util.List;

/** Commands in order and what came of those at the front. Not safe for use by many threads. */
final class Batch {
  private final List<Command> commands;
  private final List<CommandOutcome> outcomes = new ArrayList<>();
  private int sent;
  private int resent = -1;

  Batch(List<Command> commands) {
    this.commands = List.copyOf(commands);
  }

  boolean isDone() {
    return outcomes.size() == commands.size();
  }

  /** The first command without an outcome. */
  Command first() {
    return commands.get(outcomes.size());
  }

  /** Gives the first command its outcome. */
  void settle(CommandOutcome outcome) {
    outcomes.add(outcome);
    sent = Math.max(sent, outcomes.size());
  }

  void settleRest(CommandOutcome outcome) {
    while (!isDone()) {
      settle(outcome);
    }
  }

  boolean hasUnsent() {
    return sent < commands.size();
  }

  Command firstUnsent() {
    return commands.get(sent);
  }

  void markSent() {
    sent++;
  }

  /** Lets all commands without an outcome be sent again. */
  void rewind() {
    sent = outcomes.size();
  }

  /**
   * Tells whether the first command may be sent once more after a fault, which is so a single time
   * and only when it is repeatable.
   */
  boolean mayResendFirst() {
    if (!first().options().repeatable() || resent == outcomes.size()) {
      return false;
    }
    resent = outcomes.size();
    return true;
  }

  List<CommandOutcome> outcomes() {
    return List.copyOf(outcomes);
  }
}
