package io.seaworthy.k8s.exec;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One container's share of the concurrency. It is taken for the first process and kept until the
 * container is let go of, so that the process that ends another one never waits for a place.
 */
final class Place {
  private static final long LOOK_AGAIN_MILLIS = 20;

  private enum State {
    NONE,
    TAKEN,
    GIVEN_BACK
  }

  private final Semaphore places;
  private final AtomicReference<State> state = new AtomicReference<>(State.NONE);

  Place(Semaphore places) {
    this.places = places;
  }

  /** Takes a place if there is none yet, and tells whether there is one now. */
  boolean take(Duration wait, Cancellation cancellation) throws InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    while (state.get() != State.TAKEN) {
      if (places.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
        if (!state.compareAndSet(State.NONE, State.TAKEN)) {
          places.release();
          return state.get() == State.TAKEN;
        }
      } else if (cancellation.isCancelled() || System.nanoTime() - deadline > 0) {
        return false;
      }
    }
    return true;
  }

  void giveBack() {
    if (state.getAndSet(State.GIVEN_BACK) == State.TAKEN) {
      places.release();
    }
  }
}
