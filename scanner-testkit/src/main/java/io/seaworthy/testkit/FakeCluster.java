package io.seaworthy.testkit;

import com.google.gson.JsonObject;
import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetIdentity;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.TargetCheck;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.testkit.wire.ClusterObjects;
import io.seaworthy.testkit.wire.FakeApiServer;
import io.seaworthy.testkit.wire.ResourceType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A cluster in memory: pods with {@link FakeContainer}s, reached without a network by {@link
 * #transport()}, or over the real wire by {@link #startApiServer()}.
 *
 * <pre>{@code
 * try (FakeCluster cluster = FakeCluster.create()) {
 *   cluster.addPod(FakePod.named("web").container("app", FakeContainers.debian()));
 *   ScanResult result = Scanner.of(cluster.transport()).scan(cluster.targets(), profile);
 *   cluster.verify();
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads. {@link #close()} ends everything that was opened here and then
 * throws when a container was asked something unknown.
 */
public final class FakeCluster implements AutoCloseable {
  private final Clock clock;
  private final ClusterObjects objects;
  private final ClusterContainers containers = new ClusterContainers();
  private final Map<String, FakeContainerBuilder> images = new ConcurrentHashMap<>();
  private final List<RecordedCommand> commands = new CopyOnWriteArrayList<>();
  private final List<FakeTransport> transports = new CopyOnWriteArrayList<>();
  private final List<FakeApiServer> servers = new CopyOnWriteArrayList<>();

  private FakeCluster(Clock clock) {
    this.clock = clock;
    this.objects = new ClusterObjects(clock);
  }

  /**
   * Creates a cluster without pods.
   *
   * @return the cluster, the caller's to close
   */
  public static FakeCluster create() {
    return create(Clock.systemUTC());
  }

  /**
   * Creates a cluster without pods.
   *
   * @param clock what its objects and its API servers go by
   * @return the cluster, the caller's to close
   */
  public static FakeCluster create(Clock clock) {
    return new FakeCluster(clock);
  }

  /**
   * Serves containers to any client, such as kubectl, until the process is stopped. Prints the path
   * of a kubeconfig that only its owner may read.
   *
   * <pre>{@code
   * java -cp … io.seaworthy.testkit.FakeCluster --kubernetes 1.36 shop/web/app=debian
   * }</pre>
   *
   * @param words {@code --kubernetes VERSION} and {@code --kubeconfig FILE}, which must not exist,
   *     and for each container {@code NAMESPACE/POD/CONTAINER=CONTENT}, the content being a path
   *     for {@link FakeContainers#load}, or {@code debian}, {@code ubuntu}, {@code ubi}, {@code
   *     alpine}, {@code busybox}, {@code distroless} or {@code scratch}; without containers there
   *     is a pod of each
   * @throws InterruptedException when the main thread is interrupted
   * @throws IllegalArgumentException when a word can't be understood, with what is accepted
   */
  public static void main(String... words) throws InterruptedException {
    FixtureServer server = FixtureServer.start(List.of(words));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "fake-cluster-close"));
    System.out.println(server.kubeconfig());
    server.awaitClose();
  }

  /**
   * Adds a pod.
   *
   * @param pod the pod
   * @return this
   * @throws IllegalStateException when there is a pod of this name, or a container contradicts
   *     itself
   */
  public FakeCluster addPod(FakePod pod) {
    synchronized (containers) {
      if (find(pod.namespace(), pod.name()).isPresent()) {
        throw new IllegalStateException(
            "fixture: namespace " + pod.namespace() + " has two pods \"" + pod.name() + '"');
      }
      JsonObject manifest = pod.manifest().build();
      pod.containers()
          .forEach(
              (name, container) ->
                  containers.add(
                      new ContainerKey(pod.namespace(), pod.name(), name),
                      container.hostname(pod.name()).build()));
      objects.put(manifest);
    }
    return this;
  }

  /**
   * Adds an image that ephemeral containers can have, as {@code kubectl debug --image} adds them to
   * a pod. Such a container is reached like any other; it shares nothing with the other containers
   * of its pod.
   *
   * @param name the image's name
   * @param content what is in a container of it
   * @return this
   */
  public FakeCluster image(String name, FakeContainerBuilder content) {
    images.put(name, content);
    return this;
  }

  private boolean startEphemeral(String namespace, String pod, String container, String image) {
    FakeContainerBuilder content = images.get(image);
    if (content == null) {
      return false;
    }
    containers.add(
        new ContainerKey(namespace, pod, container), content.copy().hostname(pod).build());
    return true;
  }

  /**
   * Returns a container.
   *
   * @param namespace the pod's namespace
   * @param pod the pod's name
   * @param container the container's name
   * @return the container
   * @throws IllegalArgumentException when there is none, with those that there are
   */
  public FakeContainer container(String namespace, String pod, String container) {
    ContainerKey key = new ContainerKey(namespace, pod, container);
    return containers
        .find(key)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "container: \"" + key + "\"; there are " + containers.keys()));
  }

  private Optional<JsonObject> find(String namespace, String pod) {
    return objects.get(ResourceType.PODS, namespace, pod);
  }

  /**
   * Returns the way to the containers: targets have the scheme {@code k8s-container} or {@code
   * fake}.
   *
   * @return a new transport, closed with the cluster if not before
   */
  public Transport transport() {
    return transport(ExecOptions.DEFAULT);
  }

  /**
   * Returns the way to the containers.
   *
   * @param options how its sessions use them
   * @return a new transport, closed with the cluster if not before
   */
  public Transport transport(ExecOptions options) {
    FakeTransport transport = new FakeTransport(this, options);
    transports.add(transport);
    return transport;
  }

  /**
   * Returns all containers; those of pods that don't run come as issues.
   *
   * @return a source that looks anew each time
   */
  public TargetSource targets() {
    return () -> {
      List<Target> targets = new ArrayList<>();
      List<SelectionIssue> issues = new ArrayList<>();
      for (ContainerKey key : containers.keys()) {
        find(key.namespace(), key.pod())
            .ifPresent(
                pod -> {
                  if (PodStatus.isRunning(pod)) {
                    targets.add(target(key, pod));
                  } else {
                    issues.add(FakeRefusals.notRunning(key, PodStatus.phase(pod)));
                  }
                });
      }
      return new TargetSelection(targets, issues);
    };
  }

  /**
   * Returns one container as a target, with its identity.
   *
   * @param namespace the pod's namespace
   * @param pod the pod's name
   * @param container the container's name
   * @return the target
   * @throws IllegalArgumentException when there is none, with those that there are
   */
  public Target target(String namespace, String pod, String container) {
    container(namespace, pod, container);
    return target(new ContainerKey(namespace, pod, container), find(namespace, pod).orElseThrow());
  }

  private static Target target(ContainerKey key, JsonObject pod) {
    return Target.builder()
        .uri(key.uri())
        .displayName(key.toString())
        .identity(PodStatus.identity(pod, key.container()).orElse(TargetIdentity.UNKNOWN))
        .build();
  }

  ProcessLauncher launcher(ContainerKey key) {
    Optional<JsonObject> pod = find(key.namespace(), key.pod());
    if (pod.isEmpty()) {
      return new RefusingLauncher(FakeRefusals.podNotFound(key));
    }
    if (!PodStatus.isRunning(pod.get())) {
      return new RefusingLauncher(FakeRefusals.notReachable(key, PodStatus.phase(pod.get())));
    }
    return containers
        .find(key)
        .map(FakeContainer::launcher)
        .orElseGet(() -> new RefusingLauncher(FakeRefusals.containerNotFound(key, names(key))));
  }

  private List<String> names(ContainerKey key) {
    return containers.keysIn(key.namespace(), key.pod()).stream()
        .map(ContainerKey::container)
        .toList();
  }

  TargetCheck check(ContainerKey key, Target target) {
    Optional<TargetIdentity> now =
        find(key.namespace(), key.pod()).flatMap(pod -> PodStatus.identity(pod, key.container()));
    if (now.isEmpty()) {
      return new TargetCheck.Changed(List.of("the container is gone"));
    }
    List<String> differences = target.identity().differencesFrom(now.get());
    return differences.isEmpty() ? new TargetCheck.Same() : new TargetCheck.Changed(differences);
  }

  void record(RecordedCommand command) {
    commands.add(command);
  }

  /**
   * Returns what was asked through {@link #transport()}, in the order in which it came.
   *
   * @return so far
   */
  public List<RecordedCommand> commands() {
    return List.copyOf(commands);
  }

  /**
   * Makes a container another instance, as its restart would: what runs in it is killed, its id and
   * its restart count change.
   *
   * @param namespace the pod's namespace
   * @param pod the pod's name
   * @param container the container's name
   */
  public void restart(String namespace, String pod, String container) {
    container(namespace, pod, container).killAll();
    objects.change(
        ResourceType.PODS, namespace, pod, object -> PodStatus.restart(object, container));
  }

  /**
   * Removes a pod; what runs in it is killed.
   *
   * @param namespace the pod's namespace
   * @param pod the pod's name
   */
  public void delete(String namespace, String pod) {
    objects.delete(ResourceType.PODS, namespace, pod);
    containers.keysIn(namespace, pod).stream()
        .flatMap(key -> containers.find(key).stream())
        .forEach(FakeContainer::killAll);
  }

  /**
   * Returns the objects that {@link #startApiServer()} shows.
   *
   * @return the live store
   */
  public ClusterObjects objects() {
    return objects;
  }

  /**
   * Starts an API server on loopback that shows this cluster's pods and reaches its containers.
   *
   * @return the server, closed with the cluster if not before
   */
  public FakeApiServer startApiServer() {
    return startApiServer(FakeApiServer.builder().clock(clock));
  }

  /**
   * Starts an API server on loopback that shows this cluster's pods and reaches its containers.
   *
   * @param server how it behaves; its objects and processes become this cluster's
   * @return the server, closed with the cluster if not before
   */
  public FakeApiServer startApiServer(FakeApiServer.Builder server) {
    FakeApiServer started =
        server
            .objects(objects)
            .images(this::startEphemeral)
            .processes(
                (namespace, pod, container) ->
                    containers
                        .find(new ContainerKey(namespace, pod, container))
                        .map(FakeContainer::launcher))
            .start();
    servers.add(started);
    return started;
  }

  /**
   * Returns the command lines that run in the containers beside the fixtures' own processes: after
   * all sessions have closed, what they left behind.
   *
   * @return at this moment
   */
  public List<String> runningProcesses() {
    return containers.runningProcesses();
  }

  /**
   * Returns what was opened or started through this cluster and has not ended: sessions of {@link
   * #transport()}, and processes as {@link #runningProcesses()} tells them.
   *
   * @return a line for each, at this moment
   */
  public List<String> leftBehind() {
    Stream<String> sessions = transports.stream().flatMap(FakeTransport::openSessions);
    return Stream.concat(sessions, runningProcesses().stream().map(each -> "a process: " + each))
        .toList();
  }

  /**
   * Makes sure that no container was asked something unknown.
   *
   * @throws UnknownCommandsException when one was
   */
  public void verify() {
    List<String> unknown = containers.unknownCommands();
    if (!unknown.isEmpty()) {
      throw new UnknownCommandsException(unknown);
    }
  }

  /**
   * Makes sure that the faults of each API server were felt, as {@code FaultPlan.verify()} does;
   * closing does not ask for it.
   *
   * @throws io.seaworthy.testkit.fault.UnfiredFaultsException when some were not
   */
  public void verifyFaults() {
    servers.forEach(server -> server.faults().verify());
  }

  /**
   * Closes all that was opened here. Closing twice is harmless.
   *
   * @throws UnknownCommandsException when a container was asked something unknown
   */
  @Override
  public void close() {
    Closing.all(Stream.concat(transports.stream(), servers.stream()).toList());
    containers.close();
    verify();
  }
}
