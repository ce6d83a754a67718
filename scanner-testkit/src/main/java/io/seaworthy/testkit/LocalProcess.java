package io.seaworthy.testkit;

import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessListener;
import io.seaworthy.testkit.wire.EndableInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One process of {@link LocalProcesses}, with a thread for each of its streams. */
final class LocalProcess implements EndableInput {
  private static final int WAITING_WRITES = 64;
  private static final long WRITE_SECONDS = 30;
  private static final byte[] END = new byte[0];

  private final Process process;
  private final ProcessListener listener;
  private final Consumer<LocalProcess> gone;
  private final BlockingQueue<byte[]> input = new LinkedBlockingQueue<>(WAITING_WRITES);
  private volatile boolean inputOver;
  private boolean over;

  LocalProcess(Process process, ProcessListener listener, Consumer<LocalProcess> gone) {
    this.process = process;
    this.listener = listener;
    this.gone = gone;
  }

  /** Begins to pass bytes. */
  void follow() {
    Thread stdin = thread("stdin", this::feed);
    Thread stderr = thread("stderr", () -> pump(process.getErrorStream(), listener::stderr));
    Thread stdout =
        thread(
            "stdout",
            () -> {
              pump(process.getInputStream(), listener::stdout);
              await(stdin, stderr);
            });
    stdin.start();
    stderr.start();
    stdout.start();
  }

  private Thread thread(String stream, Runnable task) {
    Thread thread = new Thread(task, "local-process-" + process.pid() + "-" + stream);
    thread.setDaemon(true);
    return thread;
  }

  private void feed() {
    try {
      for (byte[] bytes = input.take(); bytes != END; bytes = input.take()) {
        process.getOutputStream().write(bytes);
        process.getOutputStream().flush();
      }
    } catch (IOException | InterruptedException e) {
      // The process has closed its input or has ended: nobody wants the rest.
    } finally {
      inputOver = true;
      input.clear();
      closeInput();
    }
  }

  private void closeInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // What was left in the buffer is lost with the process that would not read it.
    }
  }

  private void pump(InputStream in, Consumer<byte[]> out) {
    byte[] buffer = new byte[32 * 1024];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        tell(out, Arrays.copyOf(buffer, count));
      }
    } catch (IOException e) {
      // The stream was closed under the reader: the process is being killed.
    }
  }

  private synchronized void tell(Consumer<byte[]> out, byte[] bytes) {
    if (!over) {
      out.accept(bytes);
    }
  }

  private void await(Thread stdin, Thread stderr) {
    try {
      stderr.join();
      int code = process.waitFor();
      stdin.interrupt();
      end(new ProcessEnd.Status(code));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(lost("interrupted"));
    } finally {
      gone.accept(this);
    }
  }

  private synchronized void end(ProcessEnd end) {
    if (!over) {
      over = true;
      listener.ended(end);
    }
  }

  private static ProcessEnd lost(String detail) {
    return new ProcessEnd.Lost(Indeterminate.Reason.INTERRUPTED, detail);
  }

  @Override
  public boolean write(byte[] bytes) {
    return bytes.length == 0 || offer(bytes.clone());
  }

  private boolean offer(byte[] bytes) {
    try {
      return !inputOver && input.offer(bytes, WRITE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void endInput() {
    if (offer(END)) {
      inputOver = true;
    }
  }

  @Override
  public void close() {
    inputOver = true;
    input.clear();
    boolean told = input.offer(END);
    end(lost(told ? "let go" : "let go in the middle of its input"));
  }

  /** Kills the process and its children, and waits until it is gone. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
    close();
  }
}
