package io.seaworthy.api.exec;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process of a {@link RuntimeLauncher}, with a way to look at it from outside.
 *
 * @param words how it was started
 * @param process the process
 * @param handle what the session holds of it
 */
record StartedProcess(List<String> words, Process process, RunningProcess handle)
    implements RunningProcess {
  static StartedProcess of(
      List<String> words, Process process, boolean input, ProcessListener listener) {
    return new StartedProcess(words, process, LocalProcess.follow(process, input, listener));
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
    return handle.write(bytes);
  }

  @Override
  public void close() {
    handle.close();
  }
}
