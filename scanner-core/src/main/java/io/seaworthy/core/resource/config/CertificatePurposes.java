package io.seaworthy.core.resource.config;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.internal.Tool;
import java.util.List;

/** What OpenSSL thinks that a certificate may be used for. */
final class CertificatePurposes {
  private CertificatePurposes() {}

  /** The lines that the container's {@code openssl} prints, such as {@code SSL server : Yes}. */
  static List<String> of(Facts facts, String path) {
    Command command =
        Command.argv("openssl", "x509", "-noout", "-purpose", "-in", path).asRepeatable();
    Exited exited =
        Tool.ifPresent(facts, command)
            .orElseThrow(() -> new ResourceFailed("Could not find `openssl` on your system."));
    if (exited.code() != 0) {
      throw new ResourceFailed(
          "Executing " + String.join(" ", command.words()) + " failed: " + exited.stderr().text());
    }
    return exited.stdout().text().lines().map(String::strip).toList();
  }
}
