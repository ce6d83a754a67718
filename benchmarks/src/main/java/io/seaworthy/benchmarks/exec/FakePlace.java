package io.seaworthy.benchmarks.exec;

import io.seaworthy.api.target.Target;
import io.seaworthy.k8s.KubernetesCluster;
import io.seaworthy.k8s.KubernetesOptions;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.FakePod;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.wire.FakeApiServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One Debian container behind a fake API server in this process, with faults. */
final class FakePlace implements AutoCloseable {
  private final FakeCluster pods =
      FakeCluster.create().addPod(FakePod.named("web").container("app", FakeContainers.debian()));
  private final FakeApiServer server;
  private final KubernetesCluster cluster;

  FakePlace(FaultPlan faults, KubernetesOptions options) {
    server = pods.startApiServer(FakeApiServer.builder().faults(faults));
    cluster = connect(server.kubeconfig(), options);
  }

  /** Opens a cluster by a kubeconfig that is on disk, readable by its owner only, just for that. */
  static KubernetesCluster connect(String kubeconfig, KubernetesOptions options) {
    try {
      Path file = Files.createTempFile("seaworthy-benchmark", ".yaml");
      try {
        Files.writeString(file, kubeconfig);
        return KubernetesCluster.fromKubeconfig(file, options);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a kubeconfig can't be written", e);
    }
  }

  KubernetesCluster cluster() {
    return cluster;
  }

  Target target() {
    return pods.target("default", "web", "app");
  }

  FakeApiServer server() {
    return server;
  }

  @Override
  public void close() {
    cluster.close();
    pods.close();
  }
}
