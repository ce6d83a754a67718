package io.seaworthy.api.exec;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The one lock of a session: the transport's threads report under it, the calling thread waits on
 * it. A session thus needs no thread of its own.
 */
final class SessionLock {
  /** Why a wait came to its end. */
  enum Wake {
    /** What was waited for is there. */
    DONE,
    /** The deadline passed. */
    LATE,
    /** The thread was interrupted; its flag is set again. */
    INTERRUPTED,
    /** The session was closed. */
    CLOSED
  }

  private boolean closed;

  /** Runs a change and wakes whoever waits. */
  synchronized void update(Runnable change) {
    change.run();
    notifyAll();
  }

  /** Waits for a condition, which is looked at under the lock. */
  synchronized Wake await(BooleanSupplier condition, Deadline deadline) {
    while (!condition.getAsBoolean()) {
      if (closed) {
        return Wake.CLOSED;
      }
      long remaining = deadline.remainingNanos();
      if (remaining <= 0) {
        return Wake.LATE;
      }
      try {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(remaining, 1_000_000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Wake.INTERRUPTED;
      }
    }
    return Wake.DONE;
  }

  /**
   * Waits for a condition although the session is closed or the thread interrupted: for clean-ups,
   * which are needed most just then. The interrupt flag is kept.
   */
  synchronized boolean awaitRegardless(BooleanSupplier condition, Deadline deadline) {
    boolean interrupted = false;
    try {
      while (!condition.getAsBoolean()) {
        long remaining = deadline.remainingNanos();
        if (remaining <= 0) {
          return false;
        }
        try {
          TimeUnit.NANOSECONDS.timedWait(this, Math.max(remaining, 1_000_000));
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      return true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns whether this call was the one that closed it. */
  synchronized boolean close() {
    boolean first = !closed;
    closed = true;
    notifyAll();
    return first;
  }

  synchronized boolean isClosed() {
    return closed;
  }
}
