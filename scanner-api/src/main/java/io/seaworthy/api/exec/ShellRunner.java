package io.seaworthy.api.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.CleanUp;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.Indeterminate.Reason;
import io.seaworthy.api.command.CommandOutcome.OutputLimitExceeded;
import io.seaworthy.api.command.CommandOutcome.TimedOut;
import io.seaworthy.api.exec.SessionLock.Wake;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands through one shell, for as long as nothing is odd about it; then through a fresh
 * one.
 */
final class ShellRunner {
  private final SessionLock lock;
  private final ExecOptions options;
  private final OneShotRunner oneShot;
  private final Reaper reaper;
  private final ShellOpener opener;
  private final ShellAnswers answers;
  private @Nullable Shell shell;

  ShellRunner(
      ProcessLauncher launcher,
      SessionLock lock,
      ExecOptions options,
      OneShotRunner oneShot,
      Reaper reaper) {
    this.lock = lock;
    this.options = options;
    this.oneShot = oneShot;
    this.reaper = reaper;
    this.opener = new ShellOpener(launcher, lock, options, reaper);
    this.answers = new ShellAnswers(oneShot);
  }

  void run(Batch batch) {
    while (!batch.isDone()) {
      Command next = batch.first();
      if (lock.isClosed()) {
        batch.settleRest(Outcomes.CLOSED);
      } else if (Thread.currentThread().isInterrupted()) {
        batch.settleRest(Outcomes.CANCELLED);
      } else if (opener.withoutShell() != null) {
        batch.settle(withoutShell(next, opener.withoutShell()));
      } else {
        advance(batch);
      }
    }
  }

  /** What needs no shell, or another one, can be tried all the same. */
  private CommandOutcome withoutShell(Command command, CommandOutcome noShell) {
    boolean same = command.words().get(0).equals(options.shell());
    return command instanceof Command.Argv || !same
        ? oneShot.run(command)
        : Outcomes.neverStarted(command, noShell);
  }

  private void advance(Batch batch) {
    Shell ready = opener.ready(shell, batch);
    shell = ready;
    if (ready == null) {
      return;
    }
    SessionFit fit = new SessionFit(options.shell(), ready.greeting());
    if (fit.admits(batch.first())) {
      converse(ready, new Pipeline(ready, batch, fit), batch);
    } else {
      batch.settle(oneShot.run(batch.first()));
    }
  }

  /** Goes on until nothing is under way, or the shell is given up. */
  private void converse(Shell ready, Pipeline pipeline, Batch batch) {
    pipeline.fill();
    long free = System.nanoTime();
    while (!pipeline.isEmpty()) {
      Exchange first = pipeline.first();
      // A command that was sent ahead can't have started before the end of the one before it.
      long started = first.sentAt() - free > 0 ? first.sentAt() : free;
      Duration timeout = first.command().options().timeout();
      Wake wake =
          lock.await(
              () -> first.isComplete() || first.isExceeded() || ready.failed(first),
              new Deadline(started + timeout.toNanos()));
      if (wake != Wake.DONE || !isComplete(first)) {
        giveUp(ready, batch, pipeline, wake);
        return;
      }
      free = System.nanoTime();
      ready.touch();
      pipeline.removeFirst();
      batch.settle(answers.outcome(first, Duration.ofNanos(free - started)));
      if (BackgroundWork.isPossibleIn(first.command())) {
        end(ready);
        batch.rewind();
        return;
      }
      pipeline.fill();
    }
  }

  private boolean isComplete(Exchange exchange) {
    synchronized (lock) {
      return exchange.isComplete();
    }
  }

  private void giveUp(Shell ready, Batch batch, Pipeline pipeline, Wake wake) {
    Exchange first = pipeline.first();
    CleanUp cleanUp = end(ready);
    switch (wake) {
      case LATE ->
          batch.settle(new TimedOut(first.command().options().timeout(), partial(first), cleanUp));
      case INTERRUPTED ->
          settleAll(
              batch, pipeline, Reason.INTERRUPTED, "the calling thread was interrupted", first);
      case CLOSED ->
          settleAll(batch, pipeline, Reason.SESSION_LOST, "the session was closed", first);
      case DONE -> settleFaulty(ready, batch, first, cleanUp);
    }
    batch.rewind();
  }

  private void settleFaulty(Shell ready, Batch batch, Exchange first, CleanUp cleanUp) {
    synchronized (lock) {
      if (first.isExceeded()) {
        batch.settle(
            new OutputLimitExceeded(
                first.out().isExceeded() ? "stdout" : "stderr",
                first.command().options().outputLimit(),
                first.partial(),
                cleanUp));
      } else if (!batch.mayResendFirst()) {
        Shell.Fault fault = ready.fault();
        batch.settle(new Indeterminate(fault.reason(), fault.detail(), first.partial()));
      }
    }
  }

  /** All that was sent may have run, in part at least. */
  private void settleAll(
      Batch batch, Pipeline pipeline, Reason reason, String detail, Exchange first) {
    batch.settle(new Indeterminate(reason, detail, partial(first)));
    for (int i = 1; i < pipeline.size(); i++) {
      batch.settle(new Indeterminate(reason, detail, CommandOutcome.Partial.NONE));
    }
  }

  private CommandOutcome.Partial partial(Exchange exchange) {
    synchronized (lock) {
      return exchange.partial();
    }
  }

  /** Gives the shell up and ends what it started. */
  private CleanUp end(Shell ready) {
    shell = null;
    return opener.end(ready);
  }

  /** Ends the conversation. No command is under way. */
  void close() {
    if (shell != null) {
      opener.dismiss(shell);
      shell = null;
    }
    reaper.close();
  }
}
