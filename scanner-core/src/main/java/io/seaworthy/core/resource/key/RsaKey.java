package io.seaworthy.core.resource.key;

import io.seaworthy.api.command.SecretText;
import io.seaworthy.core.resource.ResourceFailed;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * An RSA key. Of a private key only the public half is kept.
 *
 * @param publicKey the public half
 * @param isPrivate whether it came from a private key
 */
record RsaKey(RSAPublicKey publicKey, boolean isPrivate) {
  /** What InSpec says of anything that it can't read. */
  private static final String UNREADABLE = "passphrase error";

  static RsaKey read(String text, Optional<SecretText> passphrase) {
    return PemText.first(text)
        .map(pem -> read(pem, passphrase))
        .orElseThrow(() -> new ResourceFailed(UNREADABLE));
  }

  static RsaKey read(PemText pem, Optional<SecretText> passphrase) {
    try {
      return switch (pem.label()) {
        case "PUBLIC KEY" -> ofPublic(new X509EncodedKeySpec(pem.bytes()));
        case "RSA PUBLIC KEY" -> ofPublic(new X509EncodedKeySpec(Pkcs1.publicKey(pem.bytes())));
        case "PRIVATE KEY" -> ofPrivate(new PKCS8EncodedKeySpec(pem.bytes()));
        case "RSA PRIVATE KEY" ->
            ofPrivate(
                new PKCS8EncodedKeySpec(
                    Pkcs1.privateKey(
                        pem.headers().containsKey("DEK-Info")
                            ? TraditionalCipher.decrypt(pem, given(passphrase))
                            : pem.bytes())));
        case "ENCRYPTED PRIVATE KEY" -> ofPrivate(decrypt(pem.bytes(), given(passphrase)));
        default -> throw new ResourceFailed(UNREADABLE);
      };
    } catch (GeneralSecurityException | IOException | IllegalArgumentException unreadable) {
      ResourceFailed failed = new ResourceFailed(UNREADABLE);
      failed.addSuppressed(unreadable);
      throw failed;
    }
  }

  private static SecretText given(Optional<SecretText> passphrase) {
    return passphrase.orElseThrow(() -> new ResourceFailed(UNREADABLE));
  }

  private static RsaKey ofPublic(KeySpec spec) throws GeneralSecurityException {
    return new RsaKey((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec), false);
  }

  private static RsaKey ofPrivate(KeySpec spec) throws GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance("RSA");
    if (!(factory.generatePrivate(spec) instanceof RSAPrivateCrtKey key)) {
      throw new ResourceFailed(UNREADABLE);
    }
    KeySpec half = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
    return new RsaKey((RSAPublicKey) factory.generatePublic(half), true);
  }

  private static KeySpec decrypt(byte[] encrypted, SecretText passphrase)
      throws GeneralSecurityException, IOException {
    EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(encrypted);
    // Of PBES2 the algorithm's name alone says nothing, its parameters do.
    String algorithm = info.getAlgParameters().toString();
    Cipher cipher = Cipher.getInstance(algorithm);
    cipher.init(
        Cipher.DECRYPT_MODE,
        SecretKeyFactory.getInstance(algorithm)
            .generateSecret(new PBEKeySpec(passphrase.reveal().toCharArray())),
        info.getAlgParameters());
    return info.getKeySpec(cipher);
  }
}
