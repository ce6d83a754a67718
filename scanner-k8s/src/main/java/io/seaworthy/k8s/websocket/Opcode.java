package io.seaworthy.k8s.websocket;

/** The kinds of frames (RFC 6455, section 11.8). */
enum Opcode {
  CONTINUATION(0),
  TEXT(1),
  BINARY(2),
  CLOSE(8),
  PING(9),
  PONG(10);

  private final int code;

  Opcode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  boolean isControl() {
    return code >= 8;
  }

  static Opcode of(int code) throws WebSocketProtocolException {
    for (Opcode opcode : values()) {
      if (opcode.code == code) {
        return opcode;
      }
    }
    throw new WebSocketProtocolException("a frame has the unknown opcode " + code);
  }
}
