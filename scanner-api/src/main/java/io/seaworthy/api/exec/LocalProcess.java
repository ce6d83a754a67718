package io.seaworthy.api.exec;

import io.seaworthy.api.command.CommandOutcome.Indeterminate.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A process of this machine, with a daemon thread for each of its streams. */
final class LocalProcess implements RunningProcess {
  private static final int WAITING_WRITES = 64;
  private static final long WRITE_SECONDS = 30;
  private static final byte[] END = new byte[0];

  private final Process process;
  private final ProcessListener listener;
  private final BlockingQueue<byte[]> input = new LinkedBlockingQueue<>(WAITING_WRITES);
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private volatile boolean inputOver;
  private boolean over;

  private LocalProcess(Process process, boolean input, ProcessListener listener) {
    this.process = process;
    this.listener = listener;
    this.inputOver = !input;
  }

  /**
   * Takes a process over, from its first byte to its end.
   *
   * @param process just started, with pipes for all that it may write and, where it has an input,
   *     for that
   * @param input whether it has an input
   * @param listener hears of it
   */
  static LocalProcess follow(Process process, boolean input, ProcessListener listener) {
    LocalProcess followed = new LocalProcess(process, input, listener);
    Thread stdin = followed.thread("stdin", followed::feed);
    Thread stderr =
        followed.thread("stderr", () -> followed.pump(process.getErrorStream(), listener::stderr));
    Thread stdout =
        followed.thread(
            "stdout",
            () -> {
              followed.pump(process.getInputStream(), listener::stdout);
              followed.await(stdin, stderr);
            });
    if (input) {
      stdin.start();
    }
    stderr.start();
    stdout.start();
    return followed;
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
    byte[] buffer = new byte[32 << 10];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        tell(out, Arrays.copyOf(buffer, count));
      }
    } catch (IOException e) {
      // What was read is not all, so no exit status may stand behind it.
      end(new ProcessEnd.Lost(Reason.CONNECTION_LOST, String.valueOf(e.getMessage())));
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
      end(new ProcessEnd.Lost(Reason.INTERRUPTED, "the thread that waits was interrupted"));
    } finally {
      gone.complete(null);
    }
  }

  private synchronized void end(ProcessEnd end) {
    if (!over) {
      over = true;
      listener.ended(end);
    }
  }

  @Override
  public boolean write(byte[] bytes) {
    return bytes.length == 0 ? !inputOver : offer(bytes.clone());
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
  public boolean endInput() {
    if (!inputOver && offer(END)) {
      inputOver = true;
    }
    return inputOver;
  }

  @Override
  public void close() {
    inputOver = true;
    input.clear();
    // Nobody writes any more, so there is room; where nobody reads either, nothing waits for it.
    boolean unread = input.offer(END);
    end(new ProcessEnd.Lost(Reason.INTERRUPTED, unread ? "let go" : "let go amid its input"));
  }

  /** The process and all that descends from it at this moment, itself first. */
  Stream<ProcessHandle> tree() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  /** Completes when it has ended and all its output was read; its listener has heard so before. */
  CompletableFuture<Void> gone() {
    return gone;
  }
}
