package io.seaworthy.k8s;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.RequestListener;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.api.transport.TransportProvider;
import io.seaworthy.k8s.pod.ContainerReference;
import java.nio.file.Path;
import java.util.Map;

/**
 * Creates transports for target URIs {@code k8s-container://namespace/pod/container}.
 *
 * <p>Settings, all optional: {@code kubeconfig} (a file; by default as in {@link
 * KubernetesCluster#fromDefaultConfig()}), {@code context}, {@code concurrency} (see {@link
 * KubernetesOptions#concurrency()}), {@code mode} ({@code session} or {@code one-shot}), {@code
 * allow-exec-credential-plugins} and {@code allow-insecure-tls} ({@code true} or {@code false}).
 */
public final class KubernetesTransportProvider implements TransportProvider {
  /** For {@link java.util.ServiceLoader}. */
  public KubernetesTransportProvider() {}

  @Override
  public String scheme() {
    return ContainerReference.SCHEME;
  }

  /**
   * {@inheritDoc}
   *
   * @throws KubernetesSettingException for a name or value that is not accepted, with what is
   * @throws KubeconfigException when the kubeconfig can't be used
   */
  @Override
  public Transport create(Map<String, String> settings) {
    KubernetesOptions.Builder options = KubernetesOptions.builder();
    settings.forEach((name, value) -> apply(name, value, options));
    String kubeconfig = settings.getOrDefault("kubeconfig", "");
    return new OwningTransport(
        kubeconfig.isEmpty()
            ? KubernetesCluster.fromDefaultConfig(options.build())
            : KubernetesCluster.fromKubeconfig(Path.of(kubeconfig), options.build()));
  }

  private static void apply(String name, String value, KubernetesOptions.Builder options) {
    switch (name) {
      case "kubeconfig" -> {
        // Not an option: it says where the cluster is.
      }
      case "context" -> options.context(value);
      case "concurrency" -> options.concurrency(concurrency(name, value));
      case "mode" -> options.exec(ExecOptions.builder().mode(mode(name, value)).build());
      case "allow-exec-credential-plugins" -> options.allowExecCredentialPlugins(flag(name, value));
      case "allow-insecure-tls" -> options.allowInsecureTls(flag(name, value));
      default ->
          throw new KubernetesSettingException(
              name,
              "unknown; accepted are kubeconfig, context, concurrency, mode,"
                  + " allow-exec-credential-plugins, allow-insecure-tls");
    }
  }

  private static int concurrency(String name, String value) {
    if (!value.matches("[1-9][0-9]{0,2}")) {
      throw new KubernetesSettingException(name, "\"" + value + "\"; accepted is 1 to 999");
    }
    return Integer.parseInt(value);
  }

  private static boolean flag(String name, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new KubernetesSettingException(
              name, "\"" + value + "\"; accepted are true and false");
    };
  }

  private static ExecOptions.Mode mode(String name, String value) {
    return switch (value) {
      case "session" -> ExecOptions.Mode.SESSION;
      case "one-shot" -> ExecOptions.Mode.ONE_SHOT;
      default ->
          throw new KubernetesSettingException(
              name, "\"" + value + "\"; accepted are session and one-shot");
    };
  }

  /** A transport whose cluster nobody else holds. */
  private static final class OwningTransport implements Transport {
    private final KubernetesCluster cluster;
    private final Transport transport;

    OwningTransport(KubernetesCluster cluster) {
      this.cluster = cluster;
      this.transport = cluster.transport();
    }

    @Override
    public Session open(Target target) {
      return transport.open(target);
    }

    @Override
    public Session open(Target target, RequestListener requests) {
      return transport.open(target, requests);
    }

    @Override
    public void close() {
      transport.close();
      cluster.close();
    }
  }
}
