package io.seaworthy.k8s;

import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.KubeConfig;
import io.kubernetes.client.util.credentials.AccessTokenAuthentication;
import io.kubernetes.client.util.credentials.Authentication;
import io.kubernetes.client.util.credentials.RefreshAuthentication;
import io.kubernetes.client.util.credentials.TokenFileAuthentication;
import io.kubernetes.client.util.credentials.UsernamePasswordAuthentication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;

/**
 * Makes client-java's clients from a kubeconfig that was checked, or from a pod's own account.
 * client-java's own builder is not used: on the module path its TLS set-up fails, since it reaches
 * into a package of OkHttp that is not exported.
 */
final class ApiClients {
  /** How long a plug-in's token is used before the plug-in is asked again. */
  private static final Duration PLUGIN_PERIOD = Duration.ofMinutes(5);

  private ApiClients() {}

  static ApiClient of(Kubeconfig kubeconfig, Map<String, String> environment) {
    try {
      KubeConfig parsed = kubeconfig.parsed();
      TlsSettings tls = new TlsSettings(parsed.verifySSL(), kubeconfig.tlsServerName());
      tls.trust(
          parsed.getDataOrFileRelative(
              parsed.getCertificateAuthorityData(), parsed.getCertificateAuthorityFile()));
      Optional<Authentication> authentication = kubeconfig.authenticate(tls);
      ApiClient client =
          client(
              kubeconfig.server(), tls, ProxySettings.of(kubeconfig.proxyUrl(), environment));
      authentication.ifPresent(known -> known.provide(client));
      return client;
    } catch (IOException e) {
      throw kubeconfig.problem("a file that it names can't be read: " + e.getMessage(), e);
    }
  }
}
