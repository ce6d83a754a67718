package io.seaworthy.api.exec;

/** A handle on a process that a {@link ProcessLauncher} started. Safe for use by many threads. */
public interface RunningProcess extends AutoCloseable {
  /**
   * Returns the handle on a process that never was: what a launcher hands out whose listener has
   * heard {@link ProcessEnd.NeverStarted}.
   *
   * @return a handle that takes nothing and holds nothing
   */
  static RunningProcess neverRan() {
    return NeverRan.INSTANCE;
  }

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
   * Ends the standard input behind all that was written, while the process goes on and is heard.
   * Not every transport can: {@code v4.channel.k8s.io}, for one, has no word for it. A session asks
   * for it nowhere; it is there for whoever stands in for a platform. A second call is harmless.
   *
   * @return whether the input is ended; by default false, and nothing has changed
   */
  default boolean endInput() {
    return false;
  }

  /**
   * Lets go of the process: no more is sent or heard, and the listener hears {@link
   * ProcessEnd.Lost} unless it has heard an end already. The process itself may live on in the
   * container; ending it is the session's matter. Closing twice is harmless.
   */
  @Override
  void close();
}
