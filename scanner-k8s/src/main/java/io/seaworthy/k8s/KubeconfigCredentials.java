package io.seaworthy.k8s;

import io.kubernetes.client.util.KubeConfig;
import io.kubernetes.client.util.credentials.AccessTokenAuthentication;
import io.kubernetes.client.util.credentials.Authentication;
import io.kubernetes.client.util.credentials.RefreshAuthentication;
import io.kubernetes.client.util.credentials.UsernamePasswordAuthentication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Turns what a kubeconfig says about its user into a client certificate, a token or both. */
final class KubeconfigCredentials {
  /** How long a plug-in's token is used before the plug-in is asked again. */
  private static final Duration PLUGIN_PERIOD = Duration.ofMinutes(5);

  private KubeconfigCredentials() {}

  /**
   * Reads the credential.
   *
   * @param tls gets the client certificate where there is one
   * @return what to say in requests; empty where the certificate says it all, or nobody does
   */
  static Optional<Authentication> of(Kubeconfig kubeconfig, TlsSettings tls)
      throws GeneralSecurityException, IOException {
    KubeConfig parsed = kubeconfig.parsed();
    byte[] certificate =
        parsed.getDataOrFileRelative(
            parsed.getClientCertificateData(), parsed.getClientCertificateFile());
    byte[] key = parsed.getDataOrFileRelative(parsed.getClientKeyData(), parsed.getClientKeyFile());
    if (certificate != null && key != null) {
      tls.present(certificate, key);
    }
    Optional<Path> tokenFile = kubeconfig.tokenFile();
    if (tokenFile.isPresent()) {
      // The file goes before a token in the kubeconfig.
      return Optional.of(TokenFile.bearer(tokenFile.get()));
    }
    if (kubeconfig.usesPlugin()) {
      return fromPlugin(kubeconfig, tls);
    }
    String user = parsed.getUsername();
    String password = parsed.getPassword();
    if (user != null && password != null) {
      return Optional.of(new UsernamePasswordAuthentication(user, password));
    }
    return kubeconfig.token().map(AccessTokenAuthentication::new);
  }

  private static Optional<Authentication> fromPlugin(Kubeconfig kubeconfig, TlsSettings tls)
      throws GeneralSecurityException, IOException {
    Map<String, String> credentials = askPlugin(kubeconfig);
    String certificate = credentials.get(KubeConfig.CRED_CLIENT_CERTIFICATE_DATA_KEY);
    String key = credentials.get(KubeConfig.CRED_CLIENT_KEY_DATA_KEY);
    if (certificate != null && key != null) {
      tls.present(
          certificate.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
      return Optional.empty();
    }
    return Optional.of(
        new RefreshAuthentication(
            () -> kubeconfig.parsed().getCredentials().get(KubeConfig.CRED_TOKEN_KEY),
            PLUGIN_PERIOD));
  }

  private static Map<String, String> askPlugin(Kubeconfig kubeconfig) {
    Map<String, String> credentials;
    try {
      credentials = kubeconfig.parsed().getCredentials();
    } catch (RuntimeException e) {
      // Its message may quote the plug-in's answer, which may hold a token.
      throw kubeconfig.problem("the credential plug-in gave no sound answer; run it by hand", null);
    }
    if (credentials == null) {
      // client-java has logged what went wrong.
      throw kubeconfig.problem("the credential plug-in gave no credential; run it by hand", null);
    }
    return credentials;
  }
}
