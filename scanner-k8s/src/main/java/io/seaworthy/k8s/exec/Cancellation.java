package io.seaworthy.k8s.exec;

import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.exec.ProcessEnd.Lost;
import io.seaworthy.k8s.websocket.WebSocketUpgrade;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Whether somebody has let go of a process, and what is to be stopped then. */
final class Cancellation {
  private final CountDownLatch signal = new CountDownLatch(1);
  private @Nullable WebSocketUpgrade current;

  /** Makes an attempt the one to stop; it is stopped at once if that was asked for before. */
  synchronized void guard(WebSocketUpgrade attempt) {
    current = attempt;
    if (isCancelled()) {
      attempt.cancel();
    }
  }

  synchronized void cancel() {
    signal.countDown();
    if (current != null) {
      current.cancel();
    }
  }

  boolean isCancelled() {
    return signal.getCount() == 0;
  }

  /** What the listener hears when somebody has let go. */
  static Lost lost() {
    return new Lost(Indeterminate.Reason.INTERRUPTED, "the scanner let go of the process");
  }

  /** Waits, and tells whether the whole time passed without a cancellation. */
  boolean sleep(Duration time) throws InterruptedException {
    return !signal.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }
}
