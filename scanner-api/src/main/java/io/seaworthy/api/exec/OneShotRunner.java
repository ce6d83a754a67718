package io.seaworthy.api.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.CleanUp;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.Indeterminate.Reason;
import io.seaworthy.api.command.CommandOutcome.OutputLimitExceeded;
import io.seaworthy.api.command.CommandOutcome.TimedOut;
import io.seaworthy.api.command.CommandTemplate;
import io.seaworthy.api.command.SecretText;
import io.seaworthy.api.exec.SessionLock.Wake;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Runs each command in a process start of its own. */
final class OneShotRunner {
  private static final CommandTemplate SECRET =
      new CommandTemplate("session.secret", Script.read("secret.sh"));

  private final ProcessLauncher launcher;
  private final SessionLock lock;
  private final Reaper reaper;

  OneShotRunner(ProcessLauncher launcher, SessionLock lock, Reaper reaper) {
    this.launcher = launcher;
    this.lock = lock;
    this.reaper = reaper;
  }

  void run(Batch batch) {
    while (!batch.isDone()) {
      if (lock.isClosed()) {
        batch.settleRest(Outcomes.CLOSED);
      } else if (Thread.currentThread().isInterrupted()) {
        batch.settleRest(Outcomes.CANCELLED);
      } else {
        batch.settle(run(batch.first()));
      }
    }
  }

  CommandOutcome run(Command command) {
    Duration timeout = command.options().timeout();
    Collector collector = new Collector(lock, command.options().outputLimit());
    long started = System.nanoTime();
    Deadline deadline = Deadline.in(timeout);
    Map<String, SecretText> secrets = command.options().secretVariables();
    RunningProcess process =
        secrets.isEmpty()
            ? launcher.start(command.words(), false, collector)
            : launcher.start(wordsWith(secrets.keySet(), command), true, collector);
    try {
      for (SecretText secret : secrets.values()) {
        // Where the input is closed already, the collector hears why.
        process.write((secret.reveal() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      Wake wake = lock.await(collector::isSettled, deadline);
      ProcessEnd end = collector.end();
      if (wake == Wake.DONE && end != null && collector.exceeded() == null) {
        return ended(command, collector, end, started);
      }
      return givenUp(command, collector, wake, started);
    } finally {
      process.close();
    }
  }

  /**
   * Secrets come by standard input, since every word of a process start stands in the platform's
   * audit log.
   */
  private static List<String> wordsWith(Set<String> variables, Command command) {
    List<String> arguments = new ArrayList<>(variables);
    arguments.add("--");
    arguments.addAll(command.words());
    return Command.template(SECRET, arguments.toArray(String[]::new)).words();
  }

  private CommandOutcome ended(Command command, Collector collector, ProcessEnd end, long started) {
    if (end instanceof ProcessEnd.Status status) {
      return new Exited(
          status.code(),
          collector.stdout(),
          collector.stderr(),
          Duration.ofNanos(System.nanoTime() - started));
    }
    if (end instanceof ProcessEnd.NeverStarted never) {
      return Outcomes.neverStarted(command, never.outcome());
    }
    if (end instanceof ProcessEnd.Lost lost) {
      reap(command, collector, started);
      return new Indeterminate(lost.reason(), lost.detail(), collector.partial());
    }
    throw new IllegalStateException("unknown end: " + end);
  }

  private CommandOutcome givenUp(Command command, Collector collector, Wake wake, long started) {
    CleanUp cleanUp = reap(command, collector, started);
    return switch (wake) {
      case DONE ->
          new OutputLimitExceeded(
              Objects.requireNonNull(collector.exceeded()),
              command.options().outputLimit(),
              collector.partial(),
              cleanUp);
      case LATE -> new TimedOut(command.options().timeout(), collector.partial(), cleanUp);
      case INTERRUPTED ->
          new Indeterminate(
              Reason.INTERRUPTED, "the calling thread was interrupted", collector.partial());
      case CLOSED ->
          new Indeterminate(Reason.SESSION_LOST, "the session was closed", collector.partial());
    };
  }

  private CleanUp reap(Command command, Collector collector, long started) {
    ProcessEnd end = collector.end();
    if (end instanceof ProcessEnd.Status || end instanceof ProcessEnd.NeverStarted) {
      return CleanUp.NOT_NEEDED;
    }
    return reaper.reapWords(command.words(), started, !collector.heardNothing());
  }
}
