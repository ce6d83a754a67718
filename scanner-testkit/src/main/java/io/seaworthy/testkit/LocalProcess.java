package io.seaworthy.testkit;

import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessListener;
import io.seaworthy.testkit.wire.EndableInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** One process of {@link LocalProcesses}, with a thread for each of its two outputs. */
final class LocalProcess implements EndableInput {
  private final Process process;
  private final ProcessListener listener;
  private final Consumer<LocalProcess> gone;
  private boolean over;

  LocalProcess(Process process, ProcessListener listener, Consumer<LocalProcess> gone) {
    this.process = process;
    this.listener = listener;
    this.gone = gone;
  }

  /** Begins to report. */
  void follow() {
    Thread stderr = thread("stderr", () -> pump(process.getErrorStream(), listener::stderr));
    stderr.start();
    thread(
            "stdout",
            () -> {
              pump(process.getInputStream(), listener::stdout);
              await(stderr);
            })
        .start();
  }

  private Thread thread(String stream, Runnable task) {
    Thread thread = new Thread(task, "local-process-" + process.pid() + "-" + stream);
    thread.setDaemon(true);
    return thread;
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

  private void await(Thread stderr) {
    try {
      stderr.join();
      end(new ProcessEnd.Status(process.waitFor()));
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
    try {
      process.getOutputStream().write(bytes);
      process.getOutputStream().flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void endInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // What was left to write is lost with the process that would not read it.
    }
  }

  @Override
  public void close() {
    endInput();
    end(lost("let go"));
  }

  /** Kills the process and its children, and waits until it is gone. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    close();
    process.onExit().join();
    gone.accept(this);
  }
}
