package io.seaworthy.testkit.wire;

import java.io.IOException;
import java.time.Duration;

/** The server's half of a connection, and the ways to end it, polite or not. */
interface Pipe {
  /** What can be put off. */
  @FunctionalInterface
  interface Action {
    void run() throws IOException;
  }

  /** Sends bytes, in a TLS record of their own up to 16 KiB, at once. */
  void write(byte[] bytes) throws IOException;

  /** Ends our half in good order; what the client sends can still be read. */
  void finish() throws IOException;

  /** Ends the TCP stream without a word of TLS, as a crashed peer's kernel does. */
  void hangUp() throws IOException;

  /** Sends RST: both sides lose what was under way. */
  void reset() throws IOException;

  /** Closes after a little while, in which the client may still read and say farewell. */
  void closeSoon();

  /** Does something later, unless the connection has ended by then. */
  void later(Duration delay, Action action);

  /** Waits, but not beyond the end of the connection. */
  void pause(Duration duration) throws IOException;

  /** Whether the client is still there and wants more. */
  boolean isWanted();
}
