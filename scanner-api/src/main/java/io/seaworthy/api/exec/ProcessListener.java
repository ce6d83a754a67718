package io.seaworthy.api.exec;

/**
 * Hears what a process does, in order: {@code (stdout | stderr)* ended}. Calls come from the
 * transport's threads, one at a time. A listener must return soon: it holds up the transport, and
 * with it the peer, which is the flow control.
 */
public interface ProcessListener {
  /**
   * Bytes came from standard output.
   *
   * @param bytes the listener's own from now on
   */
  void stdout(byte[] bytes);

  /**
   * Bytes came from standard error.
   *
   * @param bytes the listener's own from now on
   */
  void stderr(byte[] bytes);

  /**
   * The process is over, as far as can be known; called exactly once, and nothing follows.
   *
   * @param end how
   */
  void ended(ProcessEnd end);
}
