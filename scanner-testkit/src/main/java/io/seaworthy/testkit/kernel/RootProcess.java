package io.seaworthy.testkit.kernel;

import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.RunningProcess;

/** A process that came from outside, with its thread. Safe for use by many threads. */
final class RootProcess implements RunningProcess {
  private static final long MOST_MILLIS = 5_000;

  private final StandardInput in;
  private final Reporting reporting;
  private final Thread thread;

  RootProcess(LiveProcess process, StandardInput in, Reporting reporting, Runnable body) {
    this.in = in;
    this.reporting = reporting;
    this.thread =
        new Thread(
            () -> {
              try {
                body.run();
              } finally {
                in.end();
              }
            },
            "fake-process-" + process.pid());
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void killed() {
    reporting.ended(new ProcessEnd.Status(128 + LiveProcess.KILL));
  }

  /** Waits for the thread, with a bound because a listener may hold it up. */
  void join() {
    if (thread == Thread.currentThread()) {
      return;
    }
    try {
      thread.join(MOST_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean write(byte[] bytes) {
    return in.write(bytes);
  }

  @Override
  public boolean endInput() {
    in.end();
    return true;
  }

  /** Ends the standard input; the process lives on, as it would in a cluster. */
  @Override
  public void close() {
    // In this order: who lets go hears nothing of an end that his letting go may bring about.
    reporting.letGo();
    in.end();
  }
}
