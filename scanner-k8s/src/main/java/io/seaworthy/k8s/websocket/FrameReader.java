package io.seaworthy.k8s.websocket;

import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;

/** Reads frames as a client gets them (RFC 6455, section 5.2). Not safe for use by many threads. */
final class FrameReader {
  /** A control frame's payload is at most this long (RFC 6455, section 5.5). */
  private static final int CONTROL_LIMIT = 125;

  private final BufferedSource source;
  private final long messageLimit;

  FrameReader(BufferedSource source, long messageLimit) {
    this.source = source;
    this.messageLimit = messageLimit;
  }

  /**
   * One frame.
   *
   * @param last whether its message ends with it
   * @param opcode what it is
   */
  record Frame(boolean last, Opcode opcode, Buffer payload) {}

  /**
   * Reads a frame.
   *
   * @param sizeSoFar how much of its message was read before
   * @throws java.io.EOFException when the stream ends
   * @throws WebSocketProtocolException when it is no frame of a server, or too long
   */
  Frame read(long sizeSoFar) throws IOException {
    int first = source.readByte() & 0xff;
    if ((first & 0x70) != 0) {
      throw new WebSocketProtocolException("a frame uses an extension that was not agreed on");
    }
    Opcode opcode = Opcode.of(first & 0x0f);
    boolean last = (first & 0x80) != 0;
    long length = readLength();
    if (opcode.isControl() && (!last || length > CONTROL_LIMIT)) {
      throw new WebSocketProtocolException("a control frame is split or too long");
    }
    if (length < 0 || sizeSoFar + length > messageLimit) {
      throw new WebSocketProtocolException(
          "a message is longer than the " + messageLimit + " bytes that are accepted");
    }
    Buffer payload = new Buffer();
    source.readFully(payload, length);
    return new Frame(last, opcode, payload);
  }

  private long readLength() throws IOException {
    int second = source.readByte() & 0xff;
    if ((second & 0x80) != 0) {
      throw new WebSocketProtocolException("a server's frame is masked");
    }
    return switch (second) {
      case 126 -> source.readShort() & 0xffff;
      case 127 -> source.readLong();
      default -> second;
    };
  }
}
