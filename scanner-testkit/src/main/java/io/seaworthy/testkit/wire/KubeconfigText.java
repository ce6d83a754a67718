package io.seaworthy.testkit.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/** The kubeconfig of one server and one token. */
final class KubeconfigText {
  private KubeconfigText() {}

  static String of(String url, String authorityPem, String token) {
    String authority =
        Base64.getEncoder().encodeToString(authorityPem.getBytes(StandardCharsets.UTF_8));
    return """
        apiVersion: v1
        kind: Config
        clusters:
        - name: fake
          cluster:
            server: %s
            certificate-authority-data: %s
        users:
        - name: fake
          user:
            token: %s
        contexts:
        - name: fake
          context:
            cluster: fake
            user: fake
        current-context: fake
        """
        .formatted(url, authority, token);
  }

  /**
   * Writes a kubeconfig to a new file that only its owner may read.
   *
   * @throws UncheckedIOException when it can't be written, or there is such a file
   */
  static Path write(Path file, String kubeconfig) {
    try {
      Path created =
          Files.createFile(
              file,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return Files.writeString(created, kubeconfig, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException("kubeconfig: " + file + " can't be written", e);
    }
  }
}
