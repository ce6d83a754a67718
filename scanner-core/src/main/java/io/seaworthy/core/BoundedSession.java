package io.seaworthy.core;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.file.ContainerFiles;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session whose commands end with their own time and with the target's, and that answers nothing
 * once the target is given up.
 */
final class BoundedSession implements Session {
  private final Session session;
  private final long deadlineNanos;
  private final Duration commandTimeout;
  private volatile @Nullable CommandOutcome givenUp;

  BoundedSession(Session session, ScanOptions options) {
    this.session = session;
    this.deadlineNanos = System.nanoTime() + options.targetTimeout().toNanos();
    this.commandTimeout = options.commandTimeout();
  }

  /** From now on every question has this outcome. */
  void giveUp(CommandOutcome outcome) {
    givenUp = outcome;
  }

  @Override
  public Target target() {
    return session.target();
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> commands) {
    CommandOutcome outcome = givenUp;
    if (outcome != null) {
      return commands.stream().map(command -> outcome).toList();
    }
    Duration left = Duration.ofNanos(deadlineNanos - System.nanoTime());
    if (left.isNegative() || left.isZero()) {
      giveUp(
          new CommandOutcome.NotStarted(
              CommandOutcome.NotStarted.Reason.CANCELLED, "the target's time is over"));
      return runAll(commands);
    }
    return answers(commands.stream().map(command -> within(left, command)).toList());
  }

  /**
   * What runs out of stack or memory in the middle of a conversation leaves it in no known state,
   * so that nothing more is asked in it.
   */
  private List<CommandOutcome> answers(List<Command> commands) {
    try {
      return session.runAll(commands);
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      giveUp(
          new CommandOutcome.Indeterminate(
              CommandOutcome.Indeterminate.Reason.SESSION_LOST,
              "the scanner ran out of stack or memory in the middle of it",
              CommandOutcome.Partial.NONE));
      throw exhausted;
    }
  }

  private Command within(Duration left, Command command) {
    Duration own =
        command instanceof Command.AuthorText ? commandTimeout : command.options().timeout();
    return command.withTimeout(own.compareTo(left) <= 0 ? own : left);
  }

  @Override
  public ContainerFiles files() {
    return givenUp == null ? session.files() : ContainerFiles.over(this);
  }

  @Override
  public TargetCheck checkTarget() {
    return session.checkTarget();
  }

  @Override
  public void close() {
    session.close();
  }
}
