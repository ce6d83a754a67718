package io.seaworthy.inspec.dsl;

import io.seaworthy.api.command.SecretText;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.config.X509CertificateResource;
import io.seaworthy.core.resource.key.DhParamsResource;
import io.seaworthy.core.resource.key.RsaKeyResource;
import io.seaworthy.core.resource.key.SshKeyResource;
import io.seaworthy.core.resource.key.X509PrivateKeyResource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Certificates, keys and parameters of cryptography. */
final class KeyFamily {
  private KeyFamily() {}

  static @Nullable ResourceSpec<?> spec(String name, ResourceArguments given) {
    return switch (name) {
      case "dh_params" -> DhParamsResource.spec(given.text(0));
      case "key_rsa" -> RsaKeyResource.spec(given.text(0), passphrase(given));
      case "ssh_key" -> SshKeyResource.spec(given.text(0), passphrase(given));
      case "x509_certificate" -> certificate(given);
      case "x509_private_key" -> X509PrivateKeyResource.spec(given.text(0), passphrase(given));
      default -> null;
    };
  }

  private static Optional<SecretText> passphrase(ResourceArguments given) {
    return given.optionalText(1).map(SecretText::of);
  }

  private static ResourceSpec<?> certificate(ResourceArguments given) {
    Optional<String> content = given.option(0, "content");
    if (content.isPresent()) {
      return new ResourceSpec<>(
          "x509_certificate", List.of(), facts -> X509CertificateResource.ofContent(content.get()));
    }
    return X509CertificateResource.spec(given.option(0, "filepath").orElseGet(() -> given.text(0)));
  }
}
