package io.seaworthy.core.resource.key;

import io.seaworthy.api.command.SecretText;
import io.seaworthy.core.resource.ResourceFailed;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a key without its secrets.
 *
 * @param type OpenSSH's name of its algorithm
 * @param bits the length of an RSA key, null for another
 * @param isPrivate whether it came from a private key
 */
record SshKeyForm(String type, @Nullable Integer bits, boolean isPrivate) {
  private static final String RSA = "ssh-rsa";
  private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);

  static SshKeyForm read(String text, Optional<SecretText> passphrase) {
    try {
      Optional<PemText> pem = PemText.first(text);
      if (pem.isEmpty()) {
        return ofPublicLine(text);
      }
      return pem.get().label().equals("OPENSSH PRIVATE KEY")
          ? ofOpenssh(ByteBuffer.wrap(pem.get().bytes()))
          : ofRsa(RsaKey.read(pem.get(), passphrase));
    } catch (IllegalArgumentException | BufferUnderflowException malformed) {
      throw unreadable();
    }
  }

  /** Options may stand before the type, and a comment behind the key, see sshd(8). */
  private static SshKeyForm ofPublicLine(String line) {
    String[] words = line.split("\\s+");
    for (int i = 0; i + 1 < words.length; i++) {
      if (words[i + 1].startsWith("AAAA")) {
        return ofPublicBlob(ByteBuffer.wrap(Base64.getDecoder().decode(words[i + 1])), false);
      }
    }
    throw unreadable();
  }

  /** Magic word, cipher, key derivation and its options, number of keys, the public key. */
  private static SshKeyForm ofOpenssh(ByteBuffer bytes) {
    for (byte expected : MAGIC) {
      if (bytes.get() != expected) {
        throw unreadable();
      }
    }
    field(bytes);
    field(bytes);
    field(bytes);
    bytes.getInt();
    return ofPublicBlob(ByteBuffer.wrap(field(bytes)), true);
  }

  /** The type, and then of RSA exponent and modulus, see RFC 4253, 6.6. */
  private static SshKeyForm ofPublicBlob(ByteBuffer blob, boolean isPrivate) {
    String type = new String(field(blob), StandardCharsets.US_ASCII);
    if (!type.equals(RSA)) {
      return new SshKeyForm(type, null, isPrivate);
    }
    field(blob);
    return new SshKeyForm(type, new BigInteger(1, field(blob)).bitLength(), isPrivate);
  }

  private static SshKeyForm ofRsa(RsaKey key) {
    return new SshKeyForm(RSA, key.publicKey().getModulus().bitLength(), key.isPrivate());
  }

  private static byte[] field(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw unreadable();
    }
    byte[] field = new byte[length];
    bytes.get(field);
    return field;
  }

  private static ResourceFailed unreadable() {
    return new ResourceFailed("the file holds no key of OpenSSH");
  }
}
