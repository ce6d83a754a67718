package io.seaworthy.testkit.wire;

import java.io.IOException;

/** Where an exec's answers go. The calls come from one thread at a time. */
interface ExecSink {
  /** Sends one message on a channel. */
  void message(int channel, byte[] payload) throws IOException;

  /** Answers a ping. */
  void pong(byte[] payload) throws IOException;

  /** Sends the status, which is the last message, and closes. */
  void end(byte[] status) throws IOException;

  /** Closes without a status. */
  void close(int code) throws IOException;

  /** Ends the stream without a close frame. */
  void hangUp() throws IOException;
}
