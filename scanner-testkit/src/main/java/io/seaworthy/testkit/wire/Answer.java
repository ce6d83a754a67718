package io.seaworthy.testkit.wire;

import java.io.IOException;

/** What a handler makes of a call: a response, or a conversation on the same socket. */
sealed interface Answer permits HttpAnswer, Answer.Conversation {
  /** Takes over the connection. */
  non-sealed interface Conversation extends Answer {
    /**
     * Talks until either side has had enough; the connection is closed afterwards.
     *
     * @param connection the connection, right after the request
     * @throws IOException when the connection breaks
     */
    void run(Connection connection) throws IOException;
  }
}
