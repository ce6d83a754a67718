package io.seaworthy.testkit.wire;

import io.seaworthy.api.command.Bytes;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** WebSocket frames as bytes, whole or odd. Source: RFC 6455 section 5.2. */
final class Frames {
  static final int CONTINUATION = 0x0;
  static final int TEXT = 0x1;
  static final int BINARY = 0x2;
  static final int CLOSE = 0x8;
  static final int PING = 0x9;
  static final int PONG = 0xA;

  private static final int FIN = 0x80;
  private static final int MASK = 0x80;

  /** As the API server's own bound for one frame. */
  private static final long MAX_PAYLOAD = 32L << 20;

  /**
   * A frame that a client sent.
   *
   * @param opcode what it is
   * @param masked whether it was masked, as a client's must be
   * @param payload unmasked
   */
  record Frame(int opcode, boolean masked, Bytes payload) {}

  private Frames() {}

  /** A whole message in one frame. */
  static byte[] message(int opcode, byte[] payload) {
    return frame(FIN | opcode, false, payload);
  }

  /** A piece of a message, with more to follow. */
  static byte[] piece(int opcode, byte[] payload) {
    return frame(opcode, false, payload);
  }

  /** A frame masked with a key of zeros, which a server must never send. */
  static byte[] masked(int opcode, byte[] payload) {
    return frame(FIN | opcode, true, payload);
  }

  /** The header of a message that promises more than anybody can take. */
  static byte[] oversized(int opcode) {
    return header(FIN | opcode, false, 1L << 62).array();
  }

  static byte[] close(int code) {
    return message(CLOSE, ByteBuffer.allocate(2).putShort((short) code).array());
  }

  private static byte[] frame(int first, boolean masked, byte[] payload) {
    ByteBuffer header = header(first, masked, payload.length);
    return ByteBuffer.allocate(header.capacity() + payload.length)
        .put(header.flip())
        .put(payload)
        .array();
  }

  private static ByteBuffer header(int first, boolean masked, long length) {
    int mask = masked ? MASK : 0;
    int size = (length < 126 ? 2 : length < 1 << 16 ? 4 : 10) + (masked ? 4 : 0);
    ByteBuffer header = ByteBuffer.allocate(size).put((byte) first);
    if (length < 126) {
      header.put((byte) (mask | (int) length));
    } else if (length < 1 << 16) {
      header.put((byte) (mask | 126)).putShort((short) length);
    } else {
      header.put((byte) (mask | 127)).putLong(length);
    }
    return masked ? header.putInt(0) : header;
  }

  /** Reads a client's next frame; empty when the client hung up between two. */
  static Optional<Frame> read(InputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    DataInputStream data = new DataInputStream(in);
    int second = data.readUnsignedByte();
    boolean masked = (second & MASK) != 0;
    long length = second & 0x7F;
    if (length == 126) {
      length = data.readUnsignedShort();
    } else if (length == 127) {
      length = data.readLong();
    }
    if (length < 0 || length > MAX_PAYLOAD) {
      throw new IOException("a frame of " + length + " bytes");
    }
    byte[] key = masked ? data.readNBytes(4) : new byte[4];
    byte[] payload = data.readNBytes((int) length);
    if (key.length < 4 || payload.length < length) {
      throw new EOFException("the frame ended early");
    }
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= key[i & 3];
    }
    return Optional.of(new Frame(first & 0x0F, masked, Bytes.of(payload)));
  }
}
