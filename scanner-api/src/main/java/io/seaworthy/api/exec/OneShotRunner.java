package io.seaworthy.api.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.CleanUp;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.OutputLimitExceeded;
import io.seaworthy.api.command.CommandOutcome.TimedOut;
import java.time.Duration;

/** Runs each command in a process start of its own. */
final class OneShotRunner {
  private final ProcessLauncher launcher;
  private final SessionLock lock;

  OneShotRunner(ProcessLauncher launcher, SessionLock lock) {
    this.launcher = launcher;
    this.lock = lock;
  }

  CommandOutcome run(Command command) {
    Duration timeout = command.options().timeout();
    Collector collector = new Collector(lock, command.options().outputLimit());
    long started = System.nanoTime();
    Deadline deadline = Deadline.in(timeout);
    RunningProcess process = launcher.start(command.words(), false, collector);
    try {
      SessionLock.Wake wake = lock.await(collector::isSettled, deadline);
      return switch (wake) {
        case DONE -> settled(command, collector, Duration.ofNanos(System.nanoTime() - started));
        case LATE -> new TimedOut(timeout, collector.partial(), CleanUp.UNVERIFIED);
        case INTERRUPTED ->
            new Indeterminate(
                Indeterminate.Reason.INTERRUPTED,
                "the calling thread was interrupted",
                collector.partial());
        case CLOSED ->
            new Indeterminate(
                Indeterminate.Reason.SESSION_LOST, "the session was closed", collector.partial());
      };
    } finally {
      process.close();
    }
  }

  private static CommandOutcome settled(Command command, Collector collector, Duration elapsed) {
    String exceeded = collector.exceeded();
    if (exceeded != null) {
      return new OutputLimitExceeded(
          exceeded, command.options().outputLimit(), collector.partial(), CleanUp.UNVERIFIED);
    }
    ProcessEnd end = collector.end();
    if (end instanceof ProcessEnd.Status status) {
      return new Exited(status.code(), collector.stdout(), collector.stderr(), elapsed);
    }
    if (end instanceof ProcessEnd.NeverStarted never) {
      return Outcomes.neverStarted(command, never.outcome());
    }
    if (end instanceof ProcessEnd.Lost lost) {
      return new Indeterminate(lost.reason(), lost.detail(), collector.partial());
    }
    throw new IllegalStateException("a process settled without an end");
  }
}
