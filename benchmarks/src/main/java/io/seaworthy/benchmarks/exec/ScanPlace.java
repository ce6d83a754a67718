package io.seaworthy.benchmarks.exec;

import io.seaworthy.api.target.TargetSource;
import io.seaworthy.k8s.KubernetesCluster;
import io.seaworthy.k8s.KubernetesOptions;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.wire.DelayingProxy;
import io.seaworthy.testkit.wire.FakeApiServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A container to scan, on a fake or a real cluster, near or far away. */
final class ScanPlace implements AutoCloseable {
  private static final URI FAKE = URI.create("k8s-container://default/web/app");

  /** The server of a kubeconfig that has only one. */
  private static final Pattern SERVER = Pattern.compile("https://[^\\s\"',}]+");

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final URI container;
  private final KubernetesCluster cluster;
  private Optional<FakeApiServer> server = Optional.empty();
  private Optional<DelayingProxy> proxy = Optional.empty();

  /**
   * Opens the place.
   *
   * @param real a container of the usual kubeconfig's cluster; empty for a fake one
   * @param roundTrip what each round trip takes longer; empty for no proxy at all
   */
  ScanPlace(Optional<URI> real, Optional<Duration> roundTrip) {
    container = real.orElse(FAKE);
    String kubeconfig = real.isPresent() ? usualKubeconfig() : fakeKubeconfig();
    if (roundTrip.isPresent()) {
      DelayingProxy far = DelayingProxy.before(serverOf(kubeconfig), roundTrip.get());
      opened.push(far);
      proxy = Optional.of(far);
      kubeconfig = far.rewrite(kubeconfig);
    }
    cluster = FakePlace.connect(kubeconfig, KubernetesOptions.DEFAULT);
    opened.push(cluster);
  }

  private String fakeKubeconfig() {
    FakePlace fake = new FakePlace(FaultPlan.none(), KubernetesOptions.DEFAULT);
    opened.push(fake);
    server = Optional.of(fake.server());
    return fake.server().kubeconfig();
  }

  private static String usualKubeconfig() {
    Path file =
        Optional.ofNullable(System.getenv("KUBECONFIG"))
            .map(Path::of)
            .orElse(Path.of(System.getProperty("user.home"), ".kube", "config"));
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the kubeconfig " + file + " can't be read", e);
    }
  }

  private static URI serverOf(String kubeconfig) {
    Matcher server = SERVER.matcher(kubeconfig);
    if (!server.find()) {
      throw new IllegalArgumentException("the kubeconfig names no server");
    }
    return URI.create(server.group());
  }

  KubernetesCluster cluster() {
    return cluster;
  }

  TargetSource targets() {
    return cluster.targets(container);
  }

  /** How many execs reached the container so far; empty where nobody counts. */
  OptionalInt execs() {
    return server
        .map(fake -> OptionalInt.of(fake.traffic().execs().size()))
        .orElse(OptionalInt.empty());
  }

  /** The proxy, where there is one. */
  Optional<DelayingProxy> proxy() {
    return proxy;
  }

  @Override
  public String toString() {
    return container.equals(FAKE) ? "a fake cluster" : container.toString();
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("the benchmark left something open", e);
      }
    }
  }
}
