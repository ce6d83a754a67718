package io.seaworthy.api.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A session for every transport that can start a process and pass bytes.
 *
 * <p>It starts no thread. The launcher's threads report output, the calling thread waits for it.
 */
public final class ExecSession implements Session {
  private final Target target;
  private final ProcessLauncher launcher;
  private final Supplier<TargetCheck> targetCheck;
  private final SessionLock lock = new SessionLock();
  private final OneShotRunner oneShot;

  private ExecSession(Target target, ProcessLauncher launcher, Supplier<TargetCheck> targetCheck) {
    this.target = target;
    this.launcher = launcher;
    this.targetCheck = targetCheck;
    this.oneShot = new OneShotRunner(launcher, lock);
  }

  /**
   * Returns a session that knows no identities.
   *
   * @param target what the launcher reaches
   * @param launcher starts the processes; the session's own from now on, closed with it
   * @param options how to use it
   * @return the session; nothing is started before the first command
   */
  public static Session over(Target target, ProcessLauncher launcher, ExecOptions options) {
    return over(
        target,
        launcher,
        options,
        () -> new TargetCheck.Unverifiable("this transport knows no identities"));
  }

  /**
   * Returns a session.
   *
   * @param target what the launcher reaches
   * @param launcher starts the processes; the session's own from now on, closed with it
   * @param options how to use it
   * @param targetCheck answers {@link Session#checkTarget()}
   * @return the session; nothing is started before the first command
   */
  public static Session over(
      Target target,
      ProcessLauncher launcher,
      ExecOptions options,
      Supplier<TargetCheck> targetCheck) {
    Objects.requireNonNull(options, "options");
    return new ExecSession(target, launcher, targetCheck);
  }

  @Override
  public Target target() {
    return target;
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> commands) {
    List<CommandOutcome> outcomes = new ArrayList<>();
    for (Command command : commands) {
      outcomes.add(runOne(command));
    }
    return List.copyOf(outcomes);
  }

  private CommandOutcome runOne(Command command) {
    if (lock.isClosed()) {
      return Outcomes.CLOSED;
    }
    if (Thread.currentThread().isInterrupted()) {
      return Outcomes.CANCELLED;
    }
    return oneShot.run(command);
  }

  @Override
  public TargetCheck checkTarget() {
    return targetCheck.get();
  }

  @Override
  public void close() {
    if (lock.close()) {
      launcher.close();
    }
  }
}
