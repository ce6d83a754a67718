package io.seaworthy.api.exec;

/** A handle on a process that a {@link ProcessLauncher} started. Safe for use by many threads. */
public interface RunningProcess extends AutoCloseable {
  /**
   * Sends bytes to the standard input. It may wait while the way is blocked, but never without
   * bound.
   *
   * @param bytes what to send; the callee keeps no reference
   * @return false when the process can't take them any more; the listener has heard or will hear
   *     why
   */
  boolean write(byte[] bytes);

  /**
   * Lets go of the process: no more is sent or heard, and the listener hears {@link
   * ProcessEnd.Lost} unless it has heard an end already. The process itself may live on in the
   * container; ending it is the session's matter. Closing twice is harmless.
   */
  @Override
  void close();
}
