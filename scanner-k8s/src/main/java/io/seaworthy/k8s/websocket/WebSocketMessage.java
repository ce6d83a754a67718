package io.seaworthy.k8s.websocket;

import okio.Buffer;

/** What a peer sends: exactly one of three. */
public sealed interface WebSocketMessage {
  /**
   * Bytes.
   *
   * @param content the receiver's own from now on
   */
  record Binary(Buffer content) implements WebSocketMessage {}

  /** Text, whose content nobody here wants. */
  record Text() implements WebSocketMessage {}

  /**
   * The end of the conversation.
   *
   * @param code the status code of RFC 6455, 1005 where the peer gave none
   * @param reason the peer's words, perhaps none
   */
  record Close(int code, String reason) implements WebSocketMessage {}
}
