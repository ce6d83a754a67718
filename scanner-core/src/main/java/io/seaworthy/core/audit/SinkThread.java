package io.seaworthy.core.audit;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls sinks with a deadline. Its calls come one at a time. */
final class SinkThread implements AutoCloseable {
  private final Duration patience;
  private final ThreadPoolExecutor thread;

  SinkThread(Duration patience) {
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("patience: " + patience + "; accepted is more than 0");
    }
    this.patience = patience;
    this.thread =
        new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), SinkThread::named);
    thread.allowCoreThreadTimeOut(true);
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "seaworthy-audit");
    thread.setDaemon(true);
    return thread;
  }

  /** What is done to a sink. */
  @FunctionalInterface
  interface Call {
    void run() throws IOException;
  }

  /** An interrupt of the caller does not cut a record off: it stays set for whoever waits next. */
  void run(Call call) throws IOException {
    try {
      Future<?> done =
          thread.submit(
              () -> {
                call.run();
                return null;
              });
      Uninterruptibles.getUninterruptibly(done, patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException blocked) {
      thread.shutdownNow();
      throw new IOException("it took longer than " + patience.toMillis() + " ms", blocked);
    } catch (RejectedExecutionException gone) {
      throw new IOException("an earlier call has not come back", gone);
    } catch (ExecutionException thrown) {
      Throwable cause = thrown.getCause();
      throw cause instanceof IOException failed
          ? failed
          : new IOException(String.valueOf(cause), cause);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
