package io.seaworthy.api.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import java.util.List;
import java.util.function.Supplier;

/**
 * A session for every transport that can start a process and pass bytes.
 *
 * <p>In {@linkplain ExecOptions.Mode#SESSION session mode} one shell carries all commands; in
 * {@linkplain ExecOptions.Mode#ONE_SHOT one-shot mode} each is a process start of its own. Outcomes
 * are the same byte for byte, wherever the shell can't guarantee that the session starts the
 * process the other way by itself. Five things differ by nature: the parent process id, process
 * group and session id that a command sees; the order (never the content) of its environment; a
 * child in the background that holds the output streams delays the end of a one-shot command, while
 * in a session it is ended with the command; a command that kills its whole process group with
 * SIGKILL ends the session too and is indeterminate; and where a one-shot command has secret
 * variables, a program that can't be started is the exit status 126 or 127 of the shell that sets
 * them.
 *
 * <p>A process that is given up (deadline, output limit, interruption, closing) is ended through a
 * second process start, and the outcome says whether that was seen to work.
 *
 * <p>It starts no thread. The launcher's threads report output, the calling thread waits for it. A
 * deadline is kept as far as {@link RunningProcess#write} returns in time.
 */
public final class ExecSession implements Session {
  private final Target target;
  private final ProcessLauncher launcher;
  private final Supplier<TargetCheck> targetCheck;
  private final SessionLock lock = new SessionLock();
  private final ExecOptions options;
  private final OneShotRunner oneShot;
  private final ShellRunner shells;
  private boolean busy;

  private ExecSession(
      Target target,
      ProcessLauncher launcher,
      ExecOptions options,
      Supplier<TargetCheck> targetCheck) {
    this.target = target;
    this.launcher = launcher;
    this.targetCheck = targetCheck;
    this.options = options;
    Reaper reaper = new Reaper(launcher, lock, options);
    this.oneShot = new OneShotRunner(launcher, lock, reaper);
    this.shells = new ShellRunner(launcher, lock, options, oneShot, reaper);
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
    return new ExecSession(target, launcher, options, targetCheck);
  }

  @Override
  public Target target() {
    return target;
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> commands) {
    Batch batch = new Batch(commands);
    begin();
    try {
      if (options.mode() == ExecOptions.Mode.SESSION) {
        shells.run(batch);
      } else {
        oneShot.run(batch);
      }
    } finally {
      lock.update(() -> busy = false);
    }
    return batch.outcomes();
  }

  private void begin() {
    synchronized (lock) {
      if (busy) {
        throw new IllegalStateException(
            "two threads use one session at once; open a session for each of them");
      }
      busy = true;
    }
  }

  @Override
  public TargetCheck checkTarget() {
    return targetCheck.get();
  }

  /**
   * Ends the conversation and what it started in the container. It waits for that, at most for a
   * few times {@link ExecOptions#drainGrace()}.
   */
  @Override
  public void close() {
    if (!lock.close()) {
      return;
    }
    boolean idle =
        lock.awaitRegardless(
            () -> !busy, Deadline.in(options.drainGrace().plus(options.cleanUpGrace())));
    if (idle) {
      shells.close();
    }
    // A command that still is under way waits inside the launcher, which lets go of it now.
    launcher.close();
  }
}
