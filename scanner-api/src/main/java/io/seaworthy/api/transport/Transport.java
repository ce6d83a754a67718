package io.seaworthy.api.transport;

import io.seaworthy.api.target.Target;

/**
 * Reaches targets. It is the one interface that a new way of reaching containers has to implement.
 *
 * <p>Implementations are safe for use by many threads: a scan opens sessions to several targets at
 * once. Closing twice is harmless. After {@code close()} no thread, socket or file of the transport
 * remains, and no session of it answers.
 */
public interface Transport extends AutoCloseable {
  /**
   * Opens a session. It does not wait for the target: whether the target can be reached shows in
   * the first outcome, as a value.
   *
   * @param target what to reach
   * @return a session; the caller closes it
   * @throws IllegalArgumentException when the target's URI is not of this transport, with the form
   *     that is
   */
  Session open(Target target);

  /**
   * Opens a session whose requests are told beforehand. A transport whose platform keeps an audit
   * log implements this too, and has its {@link #open(Target)} call it with {@link
   * RequestListener#NONE}; one that wraps another passes both on. By default nothing is told, for
   * there is nothing that could be joined.
   *
   * @param target what to reach
   * @param requests hears of each request before it is sent; called until the session is closed
   * @return a session; the caller closes it
   * @throws IllegalArgumentException as {@link #open(Target)} does
   */
  default Session open(Target target, RequestListener requests) {
    return open(target);
  }

  /** Frees what the transport holds. */
  @Override
  void close();
}
