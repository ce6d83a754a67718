package io.seaworthy.testkit.kernel;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.testkit.container.Credentials;
import io.seaworthy.testkit.program.ProcessKilled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A process that a test's code started, directly or not. Safe for use by many threads. */
final class LiveProcess {
  static final int KILL = 9;
  static final int STOP = 19;
  static final int CONTINUE = 18;

  private final int pid;
  private final int parent;
  private final int group;
  private final List<String> words;
  private final Map<String, String> environment;
  private final Credentials credentials;
  private final long ticks;
  private final Set<Integer> caught = new HashSet<>();
  private final Deque<Integer> pending = new ArrayDeque<>();
  private int killedBy;
  private boolean stopped;

  /**
   * @param ticks when it started, in hundredths of a second since boot
   */
  LiveProcess(
      int pid,
      int parent,
      int group,
      List<String> words,
      Map<String, String> environment,
      Credentials credentials,
      long ticks) {
    this.pid = pid;
    this.parent = parent;
    this.group = group;
    this.words = List.copyOf(words);
    this.environment = Map.copyOf(environment);
    this.credentials = credentials;
    this.ticks = ticks;
  }

  int pid() {
    return pid;
  }

  int parent() {
    return parent;
  }

  int group() {
    return group;
  }

  List<String> words() {
    return words;
  }

  Credentials credentials() {
    return credentials;
  }

  long ticks() {
    return ticks;
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  /** The command line as {@code /proc/PID/cmdline} shows it. */
  Bytes commandLine() {
    return Bytes.utf8(String.join("\0", words) + "\0");
  }

  /** The environment as {@code /proc/PID/environ} shows it. */
  Bytes environment() {
    StringBuilder text = new StringBuilder();
    environment.forEach((name, value) -> text.append(name).append('=').append(value).append('\0'));
    return Bytes.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  synchronized void catchSignal(int signal, boolean own) {
    if (own) {
      caught.add(signal);
    } else {
      caught.remove(signal);
    }
  }

  synchronized List<Integer> takeSignals() {
    List<Integer> came = List.copyOf(pending);
    pending.clear();
    return came;
  }

  /** Takes a signal; true when it ends the process. */
  synchronized boolean signal(int signal) {
    if (signal == STOP || signal == CONTINUE) {
      stopped = signal == STOP;
    } else if (signal != KILL && caught.contains(signal)) {
      pending.add(signal);
    } else if (signal != 0) {
      killedBy = signal;
    }
    notifyAll();
    return killedBy != 0;
  }

  /** Goes on, unless the process was killed; waits while it is stopped. */
  synchronized void check() {
    await(() -> true, 0);
  }

  synchronized void sleep(Duration time) {
    await(() -> false, time.toNanos());
  }

  /** Waits for something that is said by {@code notifyAll} on this process. */
  synchronized void awaitInput(BooleanSupplier there) {
    await(there, Long.MAX_VALUE);
  }

  private void await(BooleanSupplier done, long nanos) {
    long start = System.nanoTime();
    long left = nanos;
    while (killedBy == 0 && (stopped || (left > 0 && !done.getAsBoolean()))) {
      try {
        wait(stopped || nanos == Long.MAX_VALUE ? 0 : left / 1_000_000 + 1);
      } catch (InterruptedException e) {
        // Nobody interrupts these threads but whoever wants them to end.
        killedBy = KILL;
      }
      left = nanos - (System.nanoTime() - start);
    }
    if (killedBy != 0) {
      throw new ProcessKilled(pid, killedBy);
    }
  }
}
