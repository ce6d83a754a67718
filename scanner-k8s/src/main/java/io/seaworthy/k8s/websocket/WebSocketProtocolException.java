package io.seaworthy.k8s.websocket;

import java.io.IOException;

/** The peer does not keep to RFC 6455, or sends more than is accepted. */
public final class WebSocketProtocolException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what the peer did
   */
  public WebSocketProtocolException(String message) {
    super(message);
  }
}
