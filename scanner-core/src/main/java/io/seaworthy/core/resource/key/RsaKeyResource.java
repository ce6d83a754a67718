package io.seaworthy.core.resource.key;

import io.seaworthy.api.command.SecretText;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/**
 * An RSA key in PEM, public or private, encrypted or not (InSpec's {@code key_rsa}). Immutable.
 *
 * <p>InSpec also gives the private key itself; here nothing does.
 */
public final class RsaKeyResource {
  private final String path;
  private final RsaKey key;

  private RsaKeyResource(String path, RsaKey key) {
    this.path = path;
    this.key = key;
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @param passphrase what a private key is encrypted with, empty when it is not
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<RsaKeyResource> spec(String path, Optional<SecretText> passphrase) {
    return new ResourceSpec<>(
        printed(path), ConfigText.needs(path), facts -> of(facts, path, passphrase));
  }

  /**
   * Reads a file.
   *
   * @param facts asks the container
   * @param path the file
   * @param passphrase what a private key is encrypted with, empty when it is not
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file
   * @throws io.seaworthy.core.resource.ResourceFailed when it holds no RSA key, or the passphrase
   *     is another
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static RsaKeyResource of(Facts facts, String path, Optional<SecretText> passphrase) {
    return new RsaKeyResource(
        path, RsaKey.read(ConfigText.readMaybeEmpty(facts, path), passphrase));
  }

  /**
   * Tells whether its public half is there.
   *
   * @return true, since a private key has it too
   */
  public boolean isPublic() {
    return true;
  }

  /**
   * Tells whether it is a private key.
   *
   * @return true when it is
   */
  public boolean isPrivate() {
    return key.isPrivate();
  }

  /**
   * Returns the public half.
   *
   * @return it in PEM
   */
  public String publicKey() {
    return PemText.of("PUBLIC KEY", key.publicKey().getEncoded());
  }

  /**
   * Returns its length.
   *
   * @return bits, a multiple of 8
   */
  public int keyLength() {
    RSAPublicKey half = key.publicKey();
    return (half.getModulus().bitLength() + 7) / 8 * 8;
  }

  @Override
  public String toString() {
    return printed(path);
  }

  private static String printed(String path) {
    return "rsa_key " + path;
  }
}
