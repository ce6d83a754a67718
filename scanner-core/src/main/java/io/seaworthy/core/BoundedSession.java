package io.seaworthy.core;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOptions;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.file.ContainerFiles;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session that ends with its target's time, and answers nothing once the target is given up. */
final class BoundedSession implements Session {
  private final Session session;
  private final long deadlineNanos;
  private volatile @Nullable CommandOutcome givenUp;

  BoundedSession(Session session, Duration timeout) {
    this.session = session;
    this.deadlineNanos = System.nanoTime() + timeout.toNanos();
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

  private static Command within(Duration left, Command command) {
    CommandOptions options = command.options();
    return options.timeout().compareTo(left) <= 0 ? command : command.withTimeout(left);
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
