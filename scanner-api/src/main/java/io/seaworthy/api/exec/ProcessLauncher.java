package io.seaworthy.api.exec;

import java.util.List;

/**
 * Starts processes in one container: all that a transport must be able to do.
 *
 * <p>Implementations are safe for use by many threads.
 */
public interface ProcessLauncher extends AutoCloseable {
  /**
   * Starts a process. It returns at once; what becomes of the process is told to the listener. A
   * process that can't be started is told so too and never thrown.
   *
   * @param words the program and its arguments, at least one
   * @param input whether the process gets a standard input that {@link RunningProcess#write} feeds;
   *     without it standard input is empty
   * @param listener hears of output and of the end
   * @return a handle
   */
  RunningProcess start(List<String> words, boolean input, ProcessListener listener);

  /** Frees what the launcher holds. Closing twice is harmless. */
  @Override
  default void close() {}
}
