package io.seaworthy.k8s;

import io.kubernetes.client.openapi.ApiClient;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.k8s.grant.TemporaryGrant;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.pod.ContainerReference;
import io.seaworthy.k8s.pod.Pods;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A Kubernetes cluster whose containers can be scanned.
 *
 * <pre>{@code
 * try (KubernetesCluster cluster = KubernetesCluster.fromDefaultConfig()) {
 *   TargetSelection web = cluster.pods().inNamespace("shop").labelled("app=web").select();
 *   try (Session session = cluster.transport().open(web.targets().get(0))) {
 *     CommandOutcome outcome = session.run(Command.argv("id", "-u"));
 *   }
 * }
 * }</pre>
 *
 * <p>It needs {@code get} on the pods and {@code get} and {@code create} on {@code pods/exec}, and
 * {@code list} on pods where they are selected by label. Nothing is asked of the API server before
 * it is needed. Safe for use by many threads.
 *
 * <p>{@link #close()} ends everything that came from it and leaves no socket and no thread of its
 * own; closing twice is harmless. It can't end the idle daemon threads that OkHttp and Okio keep
 * for all their users in a process: these end by themselves a minute after their last use.
 */
public final class KubernetesCluster implements AutoCloseable {
  private final ApiClient client;
  private final KnownServer server;
  private final Optional<TemporaryGrant> grant;
  private final ApiConnection connection;
  private final KubernetesOptions options;
  private final String namespace;

  private KubernetesCluster(
      ApiClient client,
      KnownServer server,
      KubernetesOptions options,
      String namespace,
      Optional<TemporaryGrant> grant) {
    this.client = client;
    this.server = server;
    this.grant = grant;
    this.connection = new ApiConnection(client, TimeRange.limits(options));
    this.options = options;
    this.namespace = namespace;
  }

  /**
   * Uses the file that {@code KUBECONFIG} names, or {@code ~/.kube/config}, or in a pod its service
   * account, whose token is read again as it changes.
   *
   * @return the cluster; the caller closes it
   * @throws KubeconfigException when there is none of them, or it can't be used
   */
  public static KubernetesCluster fromDefaultConfig() {
    return fromDefaultConfig(KubernetesOptions.DEFAULT);
  }

  /**
   * Like {@link #fromDefaultConfig()}, with options.
   *
   * @param options the options
   * @return the cluster; the caller closes it
   * @throws KubeconfigException when there is no kubeconfig, or it can't be used
   */
  public static KubernetesCluster fromDefaultConfig(KubernetesOptions options) {
    Map<String, String> environment = System.getenv();
    Path home = Path.of(System.getProperty("user.home"));
    Optional<Path> file =
        KubeconfigLocations.find(environment, home, KubeconfigLocations.SERVICE_ACCOUNT);
    return file.isPresent()
        ? fromKubeconfig(file.get(), options)
        : of(
            ApiClients.inCluster(environment, KubeconfigLocations.SERVICE_ACCOUNT),
            options,
            ApiClients.inClusterNamespace(KubeconfigLocations.SERVICE_ACCOUNT));
  }

  /**
   * Uses a kubeconfig and its current context.
   *
   * @param file the kubeconfig, at most 1 MiB
   * @return the cluster; the caller closes it
   * @throws KubeconfigException when it can't be used
   */
  public static KubernetesCluster fromKubeconfig(Path file) {
    return fromKubeconfig(file, KubernetesOptions.DEFAULT);
  }

  /**
   * Uses a kubeconfig and one of its contexts.
   *
   * @param file the kubeconfig, at most 1 MiB
   * @param context the context's name
   * @return the cluster; the caller closes it
   * @throws KubeconfigException when it can't be used
   */
  public static KubernetesCluster fromKubeconfig(Path file, String context) {
    return fromKubeconfig(file, KubernetesOptions.builder().context(context).build());
  }

  /**
   * Uses a kubeconfig, with options.
   *
   * @param file the kubeconfig, at most 1 MiB
   * @param options the options
   * @return the cluster; the caller closes it
   * @throws KubeconfigException when it can't be used
   */
  public static KubernetesCluster fromKubeconfig(Path file, KubernetesOptions options) {
    Kubeconfig kubeconfig = Kubeconfig.read(file, options.context());
    kubeconfig.check(options);
    return new KubernetesCluster(
        ApiClients.of(kubeconfig, System.getenv()),
        KnownServer.of(kubeconfig, System.getenv()),
        options,
        kubeconfig.namespace(),
        Optional.empty());
  }

  /**
   * Borrows the host's client: its server, credential, TLS and proxy, none of which is changed or
   * closed. The namespace where none is named is {@code default}.
   *
   * @param client the client
   * @return the cluster; the caller closes it
   */
  public static KubernetesCluster using(ApiClient client) {
    return using(client, KubernetesOptions.DEFAULT);
  }

  /**
   * Like {@link #using(ApiClient)}, with options.
   *
   * @param client the client
   * @param options the options; what they say about kubeconfigs does not apply
   * @return the cluster; the caller closes it
   */
  public static KubernetesCluster using(ApiClient client, KubernetesOptions options) {
    return of(client, options, "default");
  }

  private static KubernetesCluster of(
      ApiClient client, KubernetesOptions options, String namespace) {
    return new KubernetesCluster(
        client, KnownServer.of(client), options, namespace, Optional.empty());
  }

  /** A cluster whose end is the end of its access. */
  static KubernetesCluster granted(
      ApiClient client, KnownServer server, KubernetesOptions options, TemporaryGrant grant) {
    return new KubernetesCluster(client, server, options, grant.namespace(), Optional.of(grant));
  }

  /**
   * Returns what this cluster's credential may do, and the way to access for one scan only.
   *
   * @return questions and grants, made with this cluster's credential
   */
  public ScanAccess access() {
    return new ScanAccess(client, server, options, grant, Clock.systemUTC());
  }

  /**
   * Returns the way into containers.
   *
   * @return a new transport; closing it ends its sessions and leaves the cluster open
   */
  public Transport transport() {
    return new KubernetesTransport(connection, options.exec(), namespace);
  }

  /**
   * Starts a selection of pods.
   *
   * @return all pods of the namespace, to be narrowed down
   */
  public PodSelection pods() {
    return PodSelection.in(lookup(), namespace);
  }

  /**
   * Resolves target URIs: {@code k8s-container://namespace/pod/container}. The namespace may be
   * left out ({@code k8s-container:///pod}), and so may the container where the pod has only one or
   * names a default ({@code kubectl.kubernetes.io/default-container}).
   *
   * @param references the URIs
   * @return a source of these targets, with their identities
   * @throws IllegalArgumentException when a URI has another form, with the ones that are accepted
   */
  public TargetSource targets(URI... references) {
    return new ReferencedContainers(
        lookup(),
        Arrays.stream(references).map(uri -> ContainerReference.of(uri, namespace)).toList());
  }

  private PodLookup lookup() {
    return new PodLookup(new Pods(connection), connection.server());
  }

  /**
   * Returns the namespace where none is named.
   *
   * @return that of the kubeconfig's context, or {@code default}
   */
  public String namespace() {
    return namespace;
  }

  /**
   * Ends all sessions of the cluster and frees what it holds, temporary access included.
   *
   * @throws io.seaworthy.k8s.access.AccessException when temporary access may be left behind
   */
  @Override
  public void close() {
    try {
      connection.close();
    } finally {
      grant.ifPresent(TemporaryGrant::close);
    }
  }

  @Override
  public String toString() {
    return "Kubernetes cluster at " + connection.server();
  }
}
