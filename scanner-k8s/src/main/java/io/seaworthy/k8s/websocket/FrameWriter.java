package io.seaworthy.k8s.websocket;

import java.io.IOException;
import java.security.SecureRandom;
import okio.BufferedSink;

/** Writes frames as a client must: whole and masked. Not safe for use by many threads. */
final class FrameWriter {
  private final BufferedSink sink;
  private final SecureRandom random;

  FrameWriter(BufferedSink sink, SecureRandom random) {
    this.sink = sink;
    this.random = random;
  }

  /**
   * Writes one frame and hands it to the network.
   *
   * @param payload is masked in place (RFC 6455, section 5.3), so it is useless afterwards
   */
  void write(Opcode opcode, byte[] payload) throws IOException {
    sink.writeByte(0x80 | opcode.code());
    if (payload.length < 126) {
      sink.writeByte(0x80 | payload.length);
    } else if (payload.length <= 0xffff) {
      sink.writeByte(0x80 | 126);
      sink.writeShort(payload.length);
    } else {
      sink.writeByte(0x80 | 127);
      sink.writeLong(payload.length);
    }
    byte[] mask = new byte[4];
    random.nextBytes(mask);
    sink.write(mask);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i & 3];
    }
    sink.write(payload);
    sink.flush();
  }
}
