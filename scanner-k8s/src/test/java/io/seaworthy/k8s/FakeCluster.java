package io.seaworthy.k8s;

import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.credentials.AccessTokenAuthentication;
import io.seaworthy.api.exec.LocalProcesses;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.wire.FakeApiServer;
import io.seaworthy.testkit.wire.KubernetesVersion;
import io.seaworthy.testkit.wire.PodManifest;
import io.seaworthy.testkit.wire.ResourceType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A fake API server with one pod, {@code shop/web}, whose container {@code app} is this machine,
 * and limits so short that a test need not wait for them.
 */
public final class FakeCluster implements AutoCloseable {
  /** Patient where a busy machine may be slow, and quick to notice silence. */
  public static final KubernetesOptions OPTIONS =
      KubernetesOptions.builder()
          .pingInterval(Duration.ofMillis(100))
          .inactivityLimit(Duration.ofSeconds(2))
          .build();

  private final LocalProcesses processes = LocalProcesses.marked();
  private final FakeApiServer server;

  private FakeCluster(FakeApiServer.Builder builder) {
    this.server =
        builder
            .pod(
                PodManifest.of("shop", "web")
                    .label("app", "web")
                    .container("app", "shop/web:1")
                    .container("proxy", "shop/proxy:1")
                    .initContainer("setup", "shop/setup:1"))
            .pod(
                PodManifest.of("shop", "batch").container("app", "shop/batch:1").phase("Succeeded"))
            .pod(PodManifest.of("shop", "late").container("app", "shop/late:1").phase("Pending"))
            .pod(
                PodManifest.of("shop", "chosen")
                    .annotation("kubectl.kubernetes.io/default-container", "main")
                    .container("side", "shop/side:1")
                    .container("main", "shop/main:1"))
            .processes((namespace, pod, container) -> Optional.of(processes))
            .start();
  }

  /** A cluster that works. */
  public static FakeCluster sound() {
    return new FakeCluster(FakeApiServer.builder());
  }

  /** A cluster that does not. */
  public static FakeCluster with(FaultPlan faults) {
    return new FakeCluster(FakeApiServer.builder().faults(faults));
  }

  /** A cluster that does not, with more pods than usual, all of one container {@code app}. */
  public static FakeCluster with(FaultPlan faults, Collection<String> pods) {
    FakeApiServer.Builder builder = FakeApiServer.builder().faults(faults);
    pods.forEach(pod -> builder.pod(PodManifest.of("shop", pod).container("app", "shop/app:1")));
    return new FakeCluster(builder);
  }

  /** A cluster of another release whose users lack one verb on {@code pods/exec}. */
  public static FakeCluster refusing(String verb, KubernetesVersion version) {
    return new FakeCluster(
        FakeApiServer.builder()
            .version(version)
            .authorizer(
                request -> !(request.verb().equals(verb) && request.subresource().equals("exec"))));
  }

  /** A cluster of a release and with a clock that holds everybody to their roles. */
  public static FakeCluster strict(KubernetesVersion version, Clock clock) {
    return new FakeCluster(
        FakeApiServer.builder()
            .version(version)
            .clock(clock)
            .enforceRoles()
            .pod(PodManifest.of("ops", "db").container("app", "ops/db:1")));
  }

  /** Makes another pod of the same name and form. */
  public void replacePod(String name) {
    removePod(name);
    server
        .objects()
        .put(
            PodManifest.of("shop", name)
                .container("app", "shop/web:2")
                .container("proxy", "shop/proxy:1")
                .build());
  }

  public void removePod(String name) {
    server.objects().delete(ResourceType.PODS, "shop", name);
  }

  public FakeApiServer server() {
    return server;
  }

  public KubernetesCluster cluster() {
    return KubernetesCluster.using(apiClient(), OPTIONS);
  }

  public ApiConnection connection() {
    return new ApiConnection(apiClient(), TimeRange.limits(OPTIONS));
  }

  /** A connection that gives up soon where no answer comes. */
  public ApiConnection impatientConnection() {
    KubernetesOptions options =
        KubernetesOptions.builder().from(OPTIONS).answerTimeout(Duration.ofSeconds(1)).build();
    return new ApiConnection(apiClient(), TimeRange.limits(options));
  }

  /** A client with a token that a test made known to the server. */
  public ApiClient apiClient(String token) {
    ApiClient client =
        ApiClients.withoutCredential(Kubeconfig.read(kubeconfig(), Optional.empty()), Map.of());
    new AccessTokenAuthentication(token).provide(client);
    return client;
  }

  public ApiClient apiClient() {
    return ApiClients.of(Kubeconfig.read(kubeconfig(), Optional.empty()), Map.of());
  }

  /** A new kubeconfig for the server; the test's end removes it. */
  public Path kubeconfig() {
    try {
      Path folder = Files.createTempDirectory("seaworthy-k8s-test");
      folder.toFile().deleteOnExit();
      Path file = server.writeKubeconfig(folder.resolve("config"));
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    processes.close();
  }
}
