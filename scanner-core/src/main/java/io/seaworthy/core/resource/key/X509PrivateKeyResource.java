package io.seaworthy.core.resource.key;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.SecretText;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An RSA private key as the container's own {@code openssl} sees it, so that it need not leave the
 * container (InSpec's {@code x509_private_key}). Serves one thread, as its facts do. Each method
 * throws {@link io.seaworthy.core.facts.EvidenceException} when the container did not answer.
 */
public final class X509PrivateKeyResource {
  private static final String NAME = "x509_private_key";
  private static final String VARIABLE = "SEAWORTHY_PASSPHRASE";

  private final Facts facts;
  private final String path;
  private final Optional<SecretText> passphrase;

  private X509PrivateKeyResource(Facts facts, String path, Optional<SecretText> passphrase) {
    this.facts = facts;
    this.path = path;
    this.passphrase = passphrase;
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @param passphrase what the key is encrypted with, empty when it is not
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<X509PrivateKeyResource> spec(
      String path, Optional<SecretText> passphrase) {
    return new ResourceSpec<>(
        NAME, List.of(), facts -> new X509PrivateKeyResource(facts, path, passphrase));
  }

  /**
   * Tells whether the key is complete and its parts fit.
   *
   * @return true when they do, false also for another passphrase or a file that is not there
   * @throws ResourceFailed when the container has no {@code openssl}
   */
  public boolean valid() {
    return openssl("rsa", "-in", path, "-check", "-noout").code() == 0;
  }

  /**
   * Tells whether the key is encrypted.
   *
   * @return true when its file says so
   * @throws ResourceFailed when there is no such file
   */
  public boolean encrypted() {
    String content =
        ConfigText.readIfThere(facts, path)
            .orElseThrow(
                () -> new ResourceFailed("The given secret key " + path + " does not exist."));
    return content.contains("Proc-Type: 4,ENCRYPTED")
        || content.contains("BEGIN ENCRYPTED PRIVATE KEY");
  }

  /**
   * Tells whether the key is that of a certificate.
   *
   * @param certificate the certificate's file
   * @return true when both have the same modulus
   * @throws ResourceFailed when one of them can't be read
   */
  public boolean hasMatchingCertificate(String certificate) {
    return modulus("x509", "-noout", "-modulus", "-in", certificate)
        .equals(modulus("rsa", "-noout", "-modulus", "-in", path));
  }

  private String modulus(String... words) {
    Exited exited = openssl(words);
    if (exited.code() != 0) {
      throw new ResourceFailed(
          "Executing openssl " + String.join(" ", words) + " failed: " + exited.stderr().text());
    }
    return exited.stdout().text();
  }

  private Exited openssl(String... words) {
    List<String> arguments = new ArrayList<>(List.of(words));
    boolean secret = passphrase.isPresent() && words[0].equals("rsa");
    if (secret) {
      arguments.addAll(List.of("-passin", "env:" + VARIABLE));
    }
    Command command = Command.argv("openssl", arguments.toArray(String[]::new)).asRepeatable();
    return Tool.ifPresent(
            facts, secret ? command.withSecret(VARIABLE, passphrase.orElseThrow()) : command)
        .orElseThrow(() -> new ResourceFailed("Could not find `openssl` on your system."));
  }

  @Override
  public String toString() {
    return NAME;
  }
}
