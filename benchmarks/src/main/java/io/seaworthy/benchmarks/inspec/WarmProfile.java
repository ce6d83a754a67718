package io.seaworthy.benchmarks.inspec;

import io.seaworthy.benchmarks.FigureTable;
import io.seaworthy.benchmarks.Samples;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.inspec.InspecProfile;
import io.seaworthy.k8s.KubernetesCluster;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints what an InSpec profile takes on a container: the first time in a process, then warm, and
 * how much heap it holds afterwards. Arguments: the profile, the container as {@code
 * k8s-container://…}, perhaps the number of warm scans and the most milliseconds that one should
 * take.
 */
final class WarmProfile {
  private static final int WARM_UP = 5;
  private static final double MEBIBYTE = 1 << 20;
  private static final double MOST_HEAP = 200;

  private WarmProfile() {}

  public static void main(String[] arguments) {
    if (arguments.length < 2) {
      throw new IllegalArgumentException(
          "usage: PROFILE k8s-container://NAMESPACE/POD/CONTAINER [SCANS [GOAL_IN_MILLISECONDS]]");
    }
    int scans = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
    FigureTable table = FigureTable.titled(arguments[0] + " on " + arguments[1]);
    Samples loading = new Samples();
    InspecProfile[] profile = new InspecProfile[1];
    loading.time(() -> profile[0] = InspecProfile.load(Path.of(arguments[0])));
    table.row("reading the profile", "%.0f ms", loading.millis(50));
    try (KubernetesCluster cluster = KubernetesCluster.fromDefaultConfig()) {
      URI target = URI.create(arguments[1]);
      Samples first = new Samples();
      first.time(() -> table.row("statuses", "%s", scan(cluster, target, profile[0])));
      table.row("the first scan, Ruby's start in it", "%.0f ms", first.millis(50));
      for (int i = 0; i < WARM_UP; i++) {
        scan(cluster, target, profile[0]);
      }
      Samples warm = new Samples();
      for (int i = 0; i < scans; i++) {
        warm.time(() -> scan(cluster, target, profile[0]));
      }
      String what = "warm, median of " + scans;
      if (arguments.length > 3) {
        table.atMost(what, "ms", warm.millis(50), Double.parseDouble(arguments[3]));
      } else {
        table.row(what, "%.0f ms", warm.millis(50));
      }
      table.row("the same, the slowest", "%.0f ms", warm.millis(100));
      table.atMost("heap in use after a collection", "MiB", heap(), MOST_HEAP);
    }
  }

  /** Counts the controls by status; a scan that did not reach its container would be fast. */
  private static Map<ControlStatus, Integer> scan(
      KubernetesCluster cluster, URI target, InspecProfile profile) {
    try (Scanner scanner = Scanner.of(cluster.transport())) {
      ScanResult result = scanner.scan(cluster.targets(target), profile);
      if (!result.issues().isEmpty() || result.targets().get(0).error().isPresent()) {
        throw new IllegalStateException("can't be reached: " + result);
      }
      Map<ControlStatus, Integer> statuses = new TreeMap<>();
      for (ControlResult control : result.controls().toList()) {
        statuses.merge(control.status(), 1, Integer::sum);
      }
      return statuses;
    }
  }

  private static double heap() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE;
  }
}
