package io.seaworthy.k8s.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** Threads that can be told apart in a dump, keep no program from ending, and can be waited for. */
final class Threads implements ThreadFactory {
  private final String name;
  private final List<Thread> threads = new ArrayList<>();
  private int count;

  Threads(String name) {
    this.name = name;
  }

  @Override
  public synchronized Thread newThread(Runnable task) {
    threads.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
    Thread thread = new Thread(task, name + "-" + ++count);
    thread.setDaemon(true);
    threads.add(thread);
    return thread;
  }

  /**
   * Waits for all threads, whose work must have been told to end; an executor counts as terminated
   * a little before its threads are gone.
   *
   * @return false when one still runs after the time, or the wait was interrupted
   */
  boolean join(Duration time) {
    long deadline = System.nanoTime() + time.toNanos();
    try {
      for (Thread thread : copy()) {
        long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        // Whoever closes from one of these threads can't wait for itself.
        if (thread != Thread.currentThread()) {
          thread.join(Math.max(1, left));
        }
      }
      return copy().stream().noneMatch(Thread::isAlive);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized List<Thread> copy() {
    return List.copyOf(threads);
  }
}
