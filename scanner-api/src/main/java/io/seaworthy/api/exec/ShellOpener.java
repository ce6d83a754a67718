package io.seaworthy.api.exec;

import io.seaworthy.api.command.CommandOutcome.CleanUp;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.command.CommandOutcome.Partial;
import io.seaworthy.api.command.CommandOutcome.TimedOut;
import io.seaworthy.api.exec.SessionLock.Wake;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the shells of a session, sees whether they still live, and ends them. */
final class ShellOpener {
  private static final int TRIES = 2;

  private final ProcessLauncher launcher;
  private final SessionLock lock;
  private final ExecOptions options;
  private final Reaper reaper;
  private @Nullable NotStarted withoutShell;
  private int failures;

  ShellOpener(ProcessLauncher launcher, SessionLock lock, ExecOptions options, Reaper reaper) {
    this.launcher = launcher;
    this.lock = lock;
    this.options = options;
    this.reaper = reaper;
  }

  /** What the platform said when it found no shell in the container, or null. */
  @Nullable NotStarted withoutShell() {
    return withoutShell;
  }

  /**
   * Returns a shell that is ready for a command: the one there is, or a new one.
   *
   * @param current the one there is, if any
   * @param batch its first command gets an outcome when no shell can be had
   * @return the shell, or null when there is none at the moment
   */
  @Nullable Shell ready(@Nullable Shell current, Batch batch) {
    if (current != null && isFit(current)) {
      return current;
    }
    if (current != null) {
      letGo(current);
    }
    return open(batch);
  }

  /** An idle shell that has lost its connection ends by itself; anything else has to be ended. */
  private void letGo(Shell shell) {
    if (shell.end() != null) {
      shell.close();
    } else {
      end(shell);
    }
  }

  private boolean isFit(Shell shell) {
    if (shell.isBroken()) {
      return false;
    }
    if (shell.idleNanos() < options.probeAfter().toNanos()) {
      return true;
    }
    Exchange probe = Exchange.signOfLife();
    shell.send(List.of(probe));
    Wake wake =
        lock.await(
            () -> probe.isComplete() || shell.failed(probe), Deadline.in(options.probeTimeout()));
    shell.touch();
    synchronized (lock) {
      return wake == Wake.DONE && probe.isComplete();
    }
  }

  private @Nullable Shell open(Batch batch) {
    Duration timeout = batch.first().options().timeout();
    Shell shell = Shell.start(launcher, lock, options);
    Wake wake = lock.await(() -> shell.isGreeted() || shell.isBroken(), Deadline.in(timeout));
    if (shell.isGreeted()) {
      failures = 0;
      return shell;
    }
    shell.close();
    if (wake == Wake.LATE) {
      settleLate(shell, batch, timeout);
    } else if (wake == Wake.DONE) {
      settleFailed(shell, batch);
    }
    return null;
  }

  private void settleLate(Shell shell, Batch batch, Duration timeout) {
    CleanUp cleanUp =
        reaper.reapWords(List.of(options.shell()), shell.startedAt(), shell.wasHeard());
    batch.settle(new TimedOut(timeout, Partial.NONE, cleanUp));
    batch.settleRest(
        new NotStarted(
            NotStarted.Reason.RUNTIME_ERROR,
            options.shell() + " gave no sign of life within " + timeout.toMillis() + " ms"));
  }

  private void settleFailed(Shell shell, Batch batch) {
    if (shell.end() instanceof ProcessEnd.NeverStarted never) {
      if (never.outcome() instanceof NotStarted notStarted && isNoShell(notStarted)) {
        withoutShell = notStarted;
      } else {
        batch.settleRest(never.outcome());
      }
      return;
    }
    failures++;
    if (failures == TRIES) {
      failures = 0;
      batch.settle(
          new NotStarted(
              NotStarted.Reason.RUNTIME_ERROR,
              "no session with " + options.shell() + " came about: " + shell.fault().detail()));
    }
  }

  private static boolean isNoShell(NotStarted outcome) {
    return outcome.reason() == NotStarted.Reason.BINARY_NOT_FOUND
        || outcome.reason() == NotStarted.Reason.NOT_EXECUTABLE;
  }

  /** Gives a shell up and ends what it started. */
  CleanUp end(Shell shell) {
    CleanUp cleanUp = reaper.reapShell(shell.greeting());
    shell.close();
    return cleanUp;
  }

  /** Lets an idle shell end by itself, and sees to it where it does not. */
  void dismiss(Shell shell) {
    boolean ended = shell.end() != null || shell.dismiss(Deadline.in(options.drainGrace()));
    if (!ended) {
      reaper.reapShell(shell.greeting());
    }
    shell.close();
  }
}
