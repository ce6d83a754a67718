package io.seaworthy.core.resource.key;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.HexFormat;

/** Puts keys in the form of PKCS #1 (RFC 8017, A.1) into the envelopes that Java reads. */
final class Pkcs1 {
  private static final int SEQUENCE = 0x30;
  private static final int BIT_STRING = 0x03;
  private static final int OCTET_STRING = 0x04;

  /** The algorithm rsaEncryption without parameters: a sequence of identifier and null. */
  private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

  private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};
  private static final byte[] NO_UNUSED_BITS = {0x00};

  private Pkcs1() {}

  /** As SubjectPublicKeyInfo, RFC 5280, 4.1. */
  static byte[] publicKey(byte[] key) {
    return value(SEQUENCE, RSA, value(BIT_STRING, NO_UNUSED_BITS, key));
  }

  /** As PrivateKeyInfo, RFC 5208, 5. */
  static byte[] privateKey(byte[] key) {
    return value(SEQUENCE, VERSION_0, RSA, value(OCTET_STRING, key));
  }

  private static byte[] value(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    int length = content.size();
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    value.write(tag);
    // The shortest form: the number of octets before the length where one octet does not hold it.
    byte[] octets = BigInteger.valueOf(length).toByteArray();
    int first = octets[0] == 0 && octets.length > 1 ? 1 : 0;
    if (length >= 0x80) {
      value.write(0x80 + octets.length - first);
    }
    value.write(octets, first, octets.length - first);
    value.writeBytes(content.toByteArray());
    return value.toByteArray();
  }
}
