package io.seaworthy.k8s;

import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.ClientBuilder;
import io.kubernetes.client.util.credentials.TokenFileAuthentication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** Makes client-java's clients from a kubeconfig that was checked, or from a pod's own account. */
final class ApiClients {
  /** How long a plug-in's token is used before the plug-in is asked again. */
  private static final Duration PLUGIN_PERIOD = Duration.ofMinutes(5);

  private ApiClients() {}

  static ApiClient of(Kubeconfig kubeconfig, Map<String, String> environment) {
    try {
      ClientBuilder builder =
          kubeconfig.usesPlugin()
              ? ClientBuilder.kubeconfig(kubeconfig.parsed(), PLUGIN_PERIOD)
              : ClientBuilder.kubeconfig(kubeconfig.parsed());
      kubeconfig
          .tokenFile()
          .map(file -> new TokenFileAuthentication(file.toString()))
          .ifPresent(builder::setAuthentication);
      ApiClient client = builder.build();
      if (kubeconfig.usesPlugin() && lacksCredential(client)) {
        throw kubeconfig.problem("the credential plug-in gave no credential; run it by hand", null);
      }
      return withProxy(client, ProxySettings.of(kubeconfig.proxyUrl(), environment));
    } catch (IOException e) {
      throw kubeconfig.problem("a file that it names can't be read: " + e.getMessage(), e);
    } catch (KubeconfigException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw kubeconfig.problem(String.valueOf(e.getMessage()), null);
    } catch (RuntimeException e) {
      throw kubeconfig.problem(
          "its certificates, key or token can't be used: " + e.getClass().getSimpleName(), e);
    }
  }

  /** client-java only logs a plug-in's failure. A plug-in's token comes by an interceptor. */
  private static boolean lacksCredential(ApiClient client) {
    return client.getKeyManagers() == null && client.getHttpClient().interceptors().isEmpty();
  }

  static ApiClient inCluster(Map<String, String> environment) {
    try {
      return withProxy(
          ClientBuilder.cluster().build(), ProxySettings.of(Optional.empty(), environment));
    } catch (IOException | RuntimeException e) {
      throw new KubeconfigException(
          "The pod's own service account can't be used: " + e.getMessage(),
          KubeconfigLocations.SERVICE_ACCOUNT,
          e);
    }
  }

  static String inClusterNamespace() {
    Path file = KubeconfigLocations.SERVICE_ACCOUNT.resolve("namespace");
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new KubeconfigException(file + " can't be read", file, e);
    }
  }

  private static ApiClient withProxy(ApiClient client, Optional<ProxySettings> settings) {
    settings.ifPresent(
        proxy -> {
          OkHttpClient.Builder http = client.getHttpClient().newBuilder();
          proxy.apply(http);
          client.setHttpClient(http.build());
        });
    return client;
  }
}
