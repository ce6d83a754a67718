package io.seaworthy.core;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOptions;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Denied;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.Partial;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.file.ContainerFiles;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A session within the limits of its scan, which answers nothing once one of them is reached or the
 * target is given up.
 */
final class BoundedSession implements Session {
  private final Session session;
  private final ScanBudget budget;
  private final ScanLimits limits;
  private final long deadlineNanos;

  /** What counts in the budget; whoever closes gives it back, and that may be another thread. */
  private final AtomicLong heldBytes = new AtomicLong();

  private volatile @Nullable CommandOutcome givenUp;
  private Optional<String> control = Optional.empty();
  private long controlDeadlineNanos;
  private int commands;
  private long receivedBytes;

  BoundedSession(Session session, ScanBudget budget) {
    this.session = session;
    this.budget = budget;
    this.limits = budget.limits();
    this.deadlineNanos = System.nanoTime() + limits.targetTimeout().toNanos();
  }

  /** From now on every question has this outcome. */
  void giveUp(CommandOutcome outcome) {
    givenUp = outcome;
  }

  /** How many bytes of output came from the target so far. */
  long receivedBytes() {
    return receivedBytes;
  }

  @Override
  public Target target() {
    return session.target();
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> wanted) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    long now = System.nanoTime();
    beginControl(wanted, now);
    CommandOutcome refusal = refusal(wanted.size(), now);
    if (refusal != null) {
      return wanted.stream().map(command -> refusal).toList();
    }
    commands += wanted.size();
    Duration left = Duration.ofNanos(leftNanos(now));
    List<CommandOutcome> outcomes =
        answers(wanted.stream().map(command -> within(left, command)).toList());
    long bytes = outcomes.stream().mapToLong(BoundedSession::bytes).sum();
    receivedBytes += bytes;
    heldBytes.addAndGet(bytes);
    budget.hold(bytes);
    return outcomes;
  }

  /** What is asked on behalf of many controls at once takes none of their time. */
  private void beginControl(List<Command> wanted, long now) {
    Optional<String> first = wanted.get(0).options().controlId();
    boolean one = wanted.stream().allMatch(c -> c.options().controlId().equals(first));
    Optional<String> asking = one ? first : Optional.empty();
    if (!asking.equals(control)) {
      control = asking;
      controlDeadlineNanos = now + limits.controlTimeout().toNanos();
    }
  }

  private long leftNanos(long now) {
    long left = Math.min(deadlineNanos - now, budget.leftNanos());
    return control.isPresent() ? Math.min(left, controlDeadlineNanos - now) : left;
  }

  private @Nullable CommandOutcome refusal(int more, long now) {
    if (givenUp != null) {
      return givenUp;
    }
    if (deadlineNanos - now <= 0) {
      return over("limit-target-time", "the target's " + limits.targetTimeout() + " are over");
    }
    if (budget.leftNanos() <= 0) {
      return over("limit-scan-time", "the scan's " + limits.scanTimeout() + " are over");
    }
    if (commands + (long) more > limits.commandsPerTarget()) {
      return over(
          "limit-commands", "the target has its " + limits.commandsPerTarget() + " commands");
    }
    if (budget.isFull()) {
      return over("limit-bytes", "the scan holds more than " + limits.heldBytes() + " bytes");
    }
    if (control.isPresent() && controlDeadlineNanos - now <= 0) {
      return new Denied(
          "limit-control-time", "the control's " + limits.controlTimeout() + " are over");
    }
    return null;
  }

  private CommandOutcome over(String rule, String reason) {
    CommandOutcome outcome = new Denied(rule, reason + "; ScanLimits sets them");
    giveUp(outcome);
    return outcome;
  }

  /**
   * What runs out of stack or memory in the middle of a conversation leaves it in no known state,
   * so that nothing more is asked in it.
   */
  private List<CommandOutcome> answers(List<Command> within) {
    try {
      return session.runAll(within);
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      giveUp(
          new Indeterminate(
              Indeterminate.Reason.SESSION_LOST,
              "the scanner ran out of stack or memory in the middle of it",
              Partial.NONE));
      throw exhausted;
    }
  }

  private Command within(Duration left, Command command) {
    Command limited = limited(command);
    return limited.options().timeout().compareTo(left) <= 0 ? limited : limited.withTimeout(left);
  }

  /** A command with what the limits leave it of its time and output. */
  Command limited(Command command) {
    Command timely = command.withTimeout(own(command));
    return command.options().outputLimit().bytes() <= limits.streamBytes()
        ? timely
        : timely.withOutputLimit(new OutputLimit(limits.streamBytes()));
  }

  /** An author's text that asks for no time of its own has all that the limits allow. */
  private Duration own(Command command) {
    Duration asked = command.options().timeout();
    if (!(command instanceof Command.AuthorText)) {
      return asked;
    }
    boolean unsaid = asked.equals(CommandOptions.DEFAULT.timeout());
    Duration most = limits.commandTimeout();
    return unsaid || asked.compareTo(most) > 0 ? most : asked;
  }

  private static long bytes(CommandOutcome outcome) {
    if (outcome instanceof CommandOutcome.Exited exited) {
      return (long) exited.stdout().size() + exited.stderr().size();
    }
    if (outcome instanceof CommandOutcome.TimedOut late) {
      return bytes(late.partial());
    }
    if (outcome instanceof CommandOutcome.OutputLimitExceeded much) {
      return bytes(much.partial());
    }
    return outcome instanceof Indeterminate unclear ? bytes(unclear.partial()) : 0;
  }

  private static long bytes(Partial partial) {
    return (long) partial.stdout().size() + partial.stderr().size();
  }

  @Override
  public ContainerFiles files() {
    ContainerFiles files = session.files();
    return givenUp != null || files.byCommands() ? ContainerFiles.over(this) : files;
  }

  @Override
  public TargetCheck checkTarget() {
    return session.checkTarget();
  }

  @Override
  public void close() {
    budget.hold(-heldBytes.getAndSet(0));
    session.close();
  }
}
