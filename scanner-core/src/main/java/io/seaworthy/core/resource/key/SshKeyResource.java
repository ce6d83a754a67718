package io.seaworthy.core.resource.key;

import io.seaworthy.api.command.SecretText;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key of OpenSSH, public or private (InSpec's {@code ssh_key}). Immutable.
 *
 * <p>The type and length of a private key in OpenSSH's own form stand in it unencrypted; for one in
 * PEM the passphrase is needed.
 */
public final class SshKeyResource {
  private final String path;
  private final SshKeyForm form;

  private SshKeyResource(String path, SshKeyForm form) {
    this.path = path;
    this.form = form;
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @param passphrase what a private key is encrypted with, empty when it is not
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<SshKeyResource> spec(String path, Optional<SecretText> passphrase) {
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
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   * @throws ResourceFailed when it holds no key, or the passphrase is another
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static SshKeyResource of(Facts facts, String path, Optional<SecretText> passphrase) {
    return new SshKeyResource(
        path, SshKeyForm.read(ConfigText.read(facts, path).strip(), passphrase));
  }

  /**
   * Tells whether it is a public key.
   *
   * @return true when it is
   */
  public boolean isPublic() {
    return !form.isPrivate();
  }

  /**
   * Tells whether it is a private key.
   *
   * @return true when it is
   */
  public boolean isPrivate() {
    return form.isPrivate();
  }

  /**
   * Returns its type.
   *
   * @return for example {@code ssh-rsa} or {@code ssh-ed25519}
   */
  public String type() {
    return form.type();
  }

  /**
   * Returns its length.
   *
   * @return bits of an RSA key, null for a key of another type
   */
  public @Nullable Integer keyLength() {
    return form.bits();
  }

  @Override
  public String toString() {
    return printed(path);
  }

  private static String printed(String path) {
    return "ssh_key " + path;
  }
}
