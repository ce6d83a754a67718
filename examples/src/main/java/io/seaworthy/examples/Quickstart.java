package io.seaworthy.examples;

import io.seaworthy.core.Scanner;
import io.seaworthy.core.report.Reporters;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.k8s.KubernetesCluster;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.FakePod;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Scans a container and prints the report: with a target's URI a real one, with none a container of
 * an embedded fake cluster, through the same API and the same wire.
 */
public final class Quickstart {
  private Quickstart() {}

  /**
   * Runs the example.
   *
   * @param arguments a target such as {@code k8s-container://namespace/pod/container}, or nothing
   * @throws IOException when the report can't be written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0) {
      try (KubernetesCluster cluster = KubernetesCluster.fromDefaultConfig()) {
        scan(cluster, URI.create(arguments[0]));
      }
      return;
    }
    Path folder = Files.createTempDirectory("seaworthy-quickstart");
    Path kubeconfig = folder.resolve("kubeconfig");
    try (FakeCluster fake = FakeCluster.create().addPod(pod())) {
      fake.startApiServer().writeKubeconfig(kubeconfig);
      try (KubernetesCluster cluster = KubernetesCluster.fromKubeconfig(kubeconfig)) {
        scan(cluster, URI.create("k8s-container://shop/web/app"));
      }
    } finally {
      Files.deleteIfExists(kubeconfig);
      Files.delete(folder);
    }
  }

  private static void scan(KubernetesCluster cluster, URI target) throws IOException {
    try (Scanner scanner = Scanner.of(cluster.transport())) {
      ScanResult result = scanner.scan(cluster.targets(target), LinuxBasics.profile());
      Reporters.text().write(result, System.out);
    }
  }

  /** A Debian container as the testkit has it; a few controls find something. */
  private static FakePod pod() {
    return FakePod.named("web")
        .inNamespace("shop")
        .labelled("app", "web")
        .container("app", FakeContainers.debian());
  }
}
