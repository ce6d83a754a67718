package io.seaworthy.api.exec;

import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process on this machine, heard through pipes. */
final class LocalProcess implements RunningProcess {
  private final List<String> words;
  private final Process process;
  private final ProcessListener listener;
  private final CountDownLatch drained = new CountDownLatch(2);
  private boolean over;

  LocalProcess(List<String> words, Process process, ProcessListener listener) {
    this.words = words;
    this.process = process;
    this.listener = listener;
  }

  void pump() {
    daemon(() -> read(process.getInputStream(), listener::stdout));
    daemon(() -> read(process.getErrorStream(), listener::stderr));
    daemon(this::awaitEnd);
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "local-process");
    thread.setDaemon(true);
    thread.start();
  }

  private void read(InputStream stream, Consumer<byte[]> report) {
    byte[] buffer = new byte[32 << 10];
    try (stream) {
      for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
        byte[] bytes = Arrays.copyOf(buffer, count);
        synchronized (this) {
          if (!over) {
            report.accept(bytes);
          }
        }
      }
    } catch (IOException e) {
      // The pipe was closed by close(): nobody listens any more.
      end(new ProcessEnd.Lost(Indeterminate.Reason.CONNECTION_LOST, String.valueOf(e)));
    } finally {
      drained.countDown();
    }
  }

  private void awaitEnd() {
    try {
      int status = process.waitFor();
      drained.await();
      end(new ProcessEnd.Status(status));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void end(ProcessEnd how) {
    if (!over) {
      over = true;
      listener.ended(how);
    }
  }

  List<String> words() {
    return words;
  }

  long pid() {
    return process.pid();
  }

  /** Waits until it is gone; fails when it stays. */
  void awaitExit() {
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        throw new AssertionError("still there: " + words);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public boolean write(byte[] bytes) {
    try {
      process.getOutputStream().write(bytes);
      process.getOutputStream().flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    end(new ProcessEnd.Lost(Indeterminate.Reason.CONNECTION_LOST, "let go"));
    // As when a client goes away: the pipes close, the process is not killed.
    closeQuietly(process.getOutputStream());
    closeQuietly(process.getInputStream());
    closeQuietly(process.getErrorStream());
  }

  private static void closeQuietly(Closeable pipe) {
    try {
      pipe.close();
    } catch (IOException e) {
      // What was not yet written can't be flushed into a broken pipe; nobody wants it any more.
      assert !(pipe instanceof InputStream) : e;
    }
  }
}
