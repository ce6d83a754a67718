package io.seaworthy.api.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.CleanUp;
import io.seaworthy.api.command.CommandTemplate;
import io.seaworthy.api.command.OutputLimit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/**
 * Ends processes that were given up: letting go of a connection does not, a running command
 * outlives it. It takes a process start of its own in the same container.
 */
final class Reaper {
  private static final CommandTemplate REAP =
      new CommandTemplate("session.reap", Script.read("reap.sh"));
  private static final OutputLimit ONE_WORD = new OutputLimit(4096);
  private static final int MOST_PENDING = 4;

  private final ProcessLauncher launcher;
  private final SessionLock lock;
  private final ExecOptions options;
  private final Deque<Errand> pending = new ArrayDeque<>();

  Reaper(ProcessLauncher launcher, SessionLock lock, ExecOptions options) {
    this.launcher = launcher;
    this.lock = lock;
    this.options = options;
  }

  /** Ends a session's shell and all that it started. */
  CleanUp reapShell(ShellGreeting shell) {
    return reap(Long.toString(shell.pid()), Long.toString(shell.ticks()), true, "shell");
  }

  /**
   * Ends a process whose number nobody knows.
   *
   * @param words how it was started
   * @param started when, by {@link System#nanoTime()}
   * @param heard whether it gave a sign of life; without one, not to find it proves nothing
   */
  CleanUp reapWords(List<String> words, long started, boolean heard) {
    long age = Duration.ofNanos(System.nanoTime() - started).toMillis();
    return reap(Long.toString(age), digest(words), heard, "words");
  }

  private CleanUp reap(String first, String second, boolean provedStart, String kind) {
    Collector collector = new Collector(lock, ONE_WORD);
    List<String> words = Command.template(REAP, kind, first, second).words();
    RunningProcess process = launcher.start(words, false, collector);
    Deadline deadline = Deadline.in(options.cleanUpGrace());
    if (!lock.awaitRegardless(collector::isSettled, deadline)) {
      keep(new Errand(process, collector));
      return CleanUp.UNVERIFIED;
    }
    process.close();
    if (collector.end() instanceof ProcessEnd.Status status && status.code() == 0) {
      return switch (collector.stdout().text()) {
        case "gone\n" -> CleanUp.VERIFIED_GONE;
        case "none\n" -> provedStart ? CleanUp.VERIFIED_GONE : CleanUp.UNVERIFIED;
        default -> CleanUp.UNVERIFIED;
      };
    }
    return CleanUp.UNVERIFIED;
  }

  /**
   * A clean-up that is late may still do its work, so it is not cut off before the session ends.
   */
  private void keep(Errand errand) {
    pending.add(errand);
    if (pending.size() > MOST_PENDING) {
      pending.remove().process().close();
    }
  }

  /** Waits for the clean-ups under way, with a bound, and lets go of them. */
  void close() {
    Deadline deadline = Deadline.in(options.drainGrace());
    for (Errand errand : pending) {
      lock.awaitRegardless(errand.collector()::isSettled, deadline);
      errand.process().close();
    }
    pending.clear();
  }

  /** The digest of a command line as {@code /proc/PID/cmdline} shows it. */
  private static String digest(List<String> words) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (String word : words) {
      line.writeBytes(word.getBytes(StandardCharsets.UTF_8));
      line.write(0);
    }
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(line.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private record Errand(RunningProcess process, Collector collector) {}
}
