package io.seaworthy.core.resource.key;

import io.seaworthy.api.command.SecretText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The encryption that OpenSSL announces by a header {@code DEK-Info}: RFC 1421 with a key derived
 * from the passphrase by MD5, as openssl's EVP_BytesToKey(3) describes it.
 */
final class TraditionalCipher {
  private static final int SALT_BYTES = 8;

  private TraditionalCipher() {}

  static byte[] decrypt(PemText pem, SecretText passphrase) throws GeneralSecurityException {
    String[] cipherAndIv = pem.headers().getOrDefault("DEK-Info", "").split(",", 2);
    byte[] iv = HexFormat.of().parseHex(cipherAndIv.length > 1 ? cipherAndIv[1].strip() : "");
    boolean aes = cipherAndIv[0].startsWith("AES-");
    int keyBytes =
        switch (cipherAndIv[0]) {
          case "AES-128-CBC" -> 16;
          case "AES-192-CBC", "DES-EDE3-CBC" -> 24;
          case "AES-256-CBC" -> 32;
          default -> throw new GeneralSecurityException("no known cipher: " + cipherAndIv[0]);
        };
    if (iv.length < SALT_BYTES) {
      throw new GeneralSecurityException("the initial vector is too short");
    }
    Cipher cipher = Cipher.getInstance(aes ? "AES/CBC/PKCS5Padding" : "DESede/CBC/PKCS5Padding");
    byte[] key = key(passphrase, Arrays.copyOf(iv, SALT_BYTES), keyBytes);
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, aes ? "AES" : "DESede"),
        new IvParameterSpec(iv));
    return cipher.doFinal(pem.bytes());
  }

  private static byte[] key(SecretText passphrase, byte[] salt, int length)
      throws GeneralSecurityException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    byte[] key = new byte[0];
    byte[] block = new byte[0];
    while (key.length < length) {
      md5.update(block);
      md5.update(passphrase.reveal().getBytes(StandardCharsets.UTF_8));
      block = md5.digest(salt);
      int used = key.length;
      key = Arrays.copyOf(key, used + block.length);
      System.arraycopy(block, 0, key, used, block.length);
    }
    return Arrays.copyOf(key, length);
  }
}
