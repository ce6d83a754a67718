package io.seaworthy.api.exec;

import io.seaworthy.api.command.CommandOutcome.Indeterminate.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Cuts the streams of processes with a standard input after a random number of bytes, and lies
 * about it in a random way. What such a process starts goes on as it would when a network breaks.
 */
final class FaultyLauncher implements ProcessLauncher {
  /** What happens where the stream is cut. */
  enum Fault {
    CONNECTION_LOST,
    NO_STATUS,
    FALSE_SUCCESS,
    FALSE_FAILURE,
    SILENCE,
    STRAY_BYTES,
    DEAF_INPUT
  }

  private final ProcessLauncher real;
  private final Random random;
  private final Fault fault;
  private final int furthest;

  FaultyLauncher(ProcessLauncher real, Random random, Fault fault, int furthest) {
    this.real = real;
    this.random = random;
    this.fault = fault;
    this.furthest = furthest;
  }

  @Override
  public RunningProcess start(List<String> words, boolean input, ProcessListener listener) {
    if (!input || random.nextInt(4) == 0) {
      return real.start(words, input, listener);
    }
    return new Cut(listener, random.nextInt(furthest), random.nextBoolean()).start(words);
  }

  @Override
  public void close() {
    real.close();
  }

  /** One process whose end is told falsely. */
  private final class Cut implements ProcessListener, RunningProcess {
    private final ProcessListener listener;
    private final boolean onStderr;
    private int left;
    private boolean over;
    private boolean told;
    private RunningProcess process = this;

    Cut(ProcessListener listener, int left, boolean onStderr) {
      this.listener = listener;
      this.left = left;
      this.onStderr = onStderr;
    }

    RunningProcess start(List<String> words) {
      process = real.start(words, true, this);
      return this;
    }

    @Override
    public synchronized void stdout(byte[] bytes) {
      if (!over) {
        listener.stdout(onStderr ? bytes : cut(bytes));
        tell();
      }
    }

    @Override
    public synchronized void stderr(byte[] bytes) {
      if (!over) {
        listener.stderr(onStderr ? cut(bytes) : bytes);
        tell();
      }
    }

    private byte[] cut(byte[] bytes) {
      byte[] passed = Arrays.copyOf(bytes, Math.min(left, bytes.length));
      left -= passed.length;
      over = passed.length < bytes.length;
      return passed;
    }

    private void tell() {
      if (!over || told) {
        return;
      }
      told = true;
      switch (fault) {
        case CONNECTION_LOST -> lost(Reason.CONNECTION_LOST);
        case NO_STATUS -> lost(Reason.NO_STATUS);
        case FALSE_SUCCESS -> listener.ended(new ProcessEnd.Status(0));
        case FALSE_FAILURE -> listener.ended(new ProcessEnd.Status(1));
        case SILENCE, DEAF_INPUT -> {}
        case STRAY_BYTES -> {
          byte[] stray = "\nstray \0 bytes e 0\n".getBytes(StandardCharsets.US_ASCII);
          if (onStderr) {
            listener.stderr(stray);
          } else {
            listener.stdout(stray);
          }
          lost(Reason.CONNECTION_LOST);
        }
      }
    }

    private void lost(Reason reason) {
      listener.ended(new ProcessEnd.Lost(reason, "by the test"));
    }

    @Override
    public synchronized void ended(ProcessEnd end) {
      if (!told) {
        told = true;
        over = true;
        listener.ended(end);
      }
    }

    @Override
    public boolean write(byte[] bytes) {
      boolean deaf;
      synchronized (this) {
        deaf = over && fault == Fault.DEAF_INPUT;
      }
      return !deaf && process.write(bytes);
    }

    @Override
    public void close() {
      process.close();
    }
  }
}
