package io.seaworthy.core.resource.config;

import io.seaworthy.api.command.Bytes;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Values in the Distinguished Encoding Rules (X.690). Java's own reader has seen the certificate
 * around them, but not all that lies in its extensions, so no length is believed unseen.
 */
final class DerReader {
  private static final int LONG_FORM = 0x80;
  private static final int BMP_STRING = 0x1e;
  private static final int UTF8_STRING = 0x0c;

  private DerReader() {}

  /**
   * One value.
   *
   * @param tag its type
   * @param content its bytes
   */
  record Value(int tag, Bytes content) {
    List<Value> parts() {
      List<Value> parts = new ArrayList<>();
      ByteBuffer rest = ByteBuffer.wrap(content.toArray());
      while (rest.hasRemaining()) {
        parts.add(next(rest));
      }
      return parts;
    }

    /** The dotted form of an object identifier, see X.690, 8.19. */
    String identifier() {
      StringBuilder dotted = new StringBuilder();
      BigInteger arc = BigInteger.ZERO;
      for (byte b : content.toArray()) {
        arc = arc.shiftLeft(7).or(BigInteger.valueOf(b & 0x7f));
        if ((b & LONG_FORM) == 0) {
          dotted.append(dotted.length() == 0 ? firstArcs(arc.intValue()) : "." + arc);
          arc = BigInteger.ZERO;
        }
      }
      return dotted.toString();
    }

    private static String firstArcs(int both) {
      int first = Math.min(both / 40, 2);
      return first + "." + (both - first * 40);
    }

    String text() {
      Charset charset =
          switch (tag) {
            case BMP_STRING -> StandardCharsets.UTF_16BE;
            case UTF8_STRING -> StandardCharsets.UTF_8;
            default -> StandardCharsets.ISO_8859_1;
          };
      return new String(content.toArray(), charset);
    }
  }

  /**
   * Reads one value.
   *
   * @throws IllegalArgumentException when the bytes have another form
   */
  static Value read(byte[] encoded) {
    return next(ByteBuffer.wrap(encoded));
  }

  private static Value next(ByteBuffer bytes) {
    int tag = octet(bytes);
    long length = octet(bytes);
    if (length >= LONG_FORM) {
      long octets = length - LONG_FORM;
      length = 0;
      for (int i = 0; i < octets && length <= bytes.remaining(); i++) {
        length = (length << 8) | octet(bytes);
      }
    }
    if (length > bytes.remaining()) {
      throw malformed();
    }
    byte[] content = new byte[(int) length];
    bytes.get(content);
    return new Value(tag, Bytes.of(content));
  }

  private static int octet(ByteBuffer bytes) {
    if (!bytes.hasRemaining()) {
      throw malformed();
    }
    return bytes.get() & 0xff;
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException("a value ends before its own length");
  }

  /** Iterates over the pairs of identifier and value of a name (RFC 5280, 4.1.2.4). */
  static Iterator<Value> attributes(byte[] name) {
    return read(name).parts().stream().flatMap(set -> set.parts().stream()).iterator();
  }
}
