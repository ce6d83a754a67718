package io.seaworthy.k8s;

import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.credentials.Authentication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/**
 * Makes client-java's clients from a kubeconfig that was checked, or from a pod's own account.
 *
 * <p>client-java's own builder is not used: on the module path its TLS set-up fails, since it
 * reaches into a package that OkHttp does not export; and it does not know proxies.
 */
final class ApiClients {
  private ApiClients() {}

  static ApiClient of(Kubeconfig kubeconfig, Map<String, String> environment) {
    return of(kubeconfig, environment, true);
  }

  /** A client that knows the server, but not who it is itself. */
  static ApiClient withoutCredential(Kubeconfig kubeconfig, Map<String, String> environment) {
    return of(kubeconfig, environment, false);
  }

  /**
   * A client that trusts the same server by the same way, and takes over nothing else: neither a
   * client certificate, which would go before a token, nor an interceptor that adds a credential.
   */
  static ApiClient withoutCredential(ApiClient other) {
    OkHttpClient known = other.getHttpClient();
    OkHttpClient.Builder http =
        new OkHttpClient.Builder()
            .hostnameVerifier(known.hostnameVerifier())
            .certificatePinner(known.certificatePinner())
            .dns(known.dns())
            .proxy(known.proxy())
            .proxySelector(known.proxySelector())
            .proxyAuthenticator(known.proxyAuthenticator());
    X509TrustManager trust = known.x509TrustManager();
    if (trust != null) {
      try {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trust}, null);
        http.sslSocketFactory(context.getSocketFactory(), trust);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("this Java has no TLS", e);
      }
    }
    return new ApiClient(http.build()).setBasePath(other.getBasePath());
  }

  private static ApiClient of(
      Kubeconfig kubeconfig, Map<String, String> environment, boolean withCredential) {
    try {
      TlsSettings tls =
          new TlsSettings(kubeconfig.parsed().verifySSL(), kubeconfig.tlsServerName());
      Optional<byte[]> authority = kubeconfig.authority();
      if (authority.isPresent()) {
        tls.trust(authority.get());
      }
      Optional<Authentication> authentication =
          withCredential ? KubeconfigCredentials.of(kubeconfig, tls) : Optional.empty();
      ApiClient client =
          client(kubeconfig.server(), tls, ProxySettings.of(kubeconfig.proxyUrl(), environment));
      authentication.ifPresent(known -> known.provide(client));
      return client;
    } catch (IOException e) {
      throw kubeconfig.problem("a file that it names can't be read: " + e.getMessage(), e);
    } catch (GeneralSecurityException e) {
      throw kubeconfig.problem("its certificates or key can't be used: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw kubeconfig.problem(String.valueOf(e.getMessage()), e);
    }
  }

  static ApiClient inCluster(Map<String, String> environment, Path serviceAccount) {
    try {
      TlsSettings tls = new TlsSettings(true, Optional.empty());
      tls.trust(Files.readAllBytes(serviceAccount.resolve("ca.crt")));
      String host = environment.getOrDefault("KUBERNETES_SERVICE_HOST", "kubernetes.default.svc");
      String port = environment.getOrDefault("KUBERNETES_SERVICE_PORT", "443");
      ApiClient client =
          client(
              "https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port,
              tls,
              ProxySettings.of(Optional.empty(), environment));
      TokenFile.bearer(serviceAccount.resolve("token")).provide(client);
      return client;
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new KubeconfigException(
          "The pod's own service account can't be used: " + e.getMessage(), serviceAccount, e);
    }
  }

  static String inClusterNamespace(Path serviceAccount) {
    Path file = serviceAccount.resolve("namespace");
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new KubeconfigException(file + " can't be read", file, e);
    }
  }

  private static ApiClient client(String server, TlsSettings tls, Optional<ProxySettings> proxy)
      throws GeneralSecurityException, IOException {
    OkHttpClient.Builder http = tls.client().newBuilder();
    proxy.ifPresent(settings -> settings.apply(http));
    return new ApiClient(http.build()).setBasePath(server.replaceFirst("/+$", ""));
  }
}
