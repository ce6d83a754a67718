package io.seaworthy.inspec;

import io.seaworthy.core.Scanner;
import io.seaworthy.core.report.Reporters;
import io.seaworthy.k8s.KubernetesCluster;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Scans container {@code app} of a pod of the cluster that KUBECONFIG points to and writes the
 * report, for a comparison with what InSpec says: {@code ParityRun PROFILE POD REPORT...}, three
 * arguments for each scan.
 */
final class ParityRun {
  private ParityRun() {}

  /**
   * Scans.
   *
   * @param arguments the profile's folder, the pod's name, the file to write; and so on
   */
  public static void main(String[] arguments) {
    try (KubernetesCluster cluster = KubernetesCluster.fromDefaultConfig();
        Scanner scanner = Scanner.of(cluster.transport())) {
      for (int i = 0; i + 2 < arguments.length; i += 3) {
        long start = System.nanoTime();
        InspecProfile profile = InspecProfile.load(Path.of(arguments[i]));
        URI target = URI.create("k8s-container://scan-test/" + arguments[i + 1] + "/app");
        Reporters.hdf()
            .write(scanner.scan(cluster.targets(target), profile), Path.of(arguments[i + 2]));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        System.out.println(arguments[i + 2] + ": " + taken.toMillis() + " ms");
      }
    }
  }
}
