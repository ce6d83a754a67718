package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.Scanner;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.FakePod;
import io.seaworthy.testkit.junit.LeakCheck;
import io.seaworthy.testkit.wire.DelayingProxy;
import io.seaworthy.testkit.wire.FakeApiServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How often a scan waits for the container; with 50 ms each, that is what it takes. */
class RoundTripsTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  /** Enough for what belongs together to arrive together. */
  private static final Duration ROUND_TRIP = Duration.ofMillis(10);

  /**
   * Connecting, TLS and the upgrade take 4, the shell and the canary 2, the gathered questions 5,
   * those that depend on an answer 4, two commands of the profile 2, and the pod at the end 1. The
   * rest is room for messages that a slow machine tears apart.
   */
  private static final int MOST = 24;

  @TempDir private Path directory;

  @Test
  void asksTwentySevenControlsInOneExecAndFewRoundTrips() throws IOException {
    try (FakeCluster pods =
            FakeCluster.create()
                .addPod(FakePod.named("web").container("app", FakeContainers.debian()));
        FakeApiServer server = pods.startApiServer();
        DelayingProxy far = DelayingProxy.before(URI.create(server.url()), ROUND_TRIP)) {
      Path kubeconfig =
          Files.writeString(directory.resolve("config"), far.rewrite(server.kubeconfig()));
      try (KubernetesCluster cluster = KubernetesCluster.fromKubeconfig(kubeconfig);
          Scanner scanner = Scanner.of(cluster.transport())) {
        ScanResult result = scanner.scan(pods.targets(), BulkProfile.profile());
        assertThat(Flips.causes(result).keySet()).containsExactly("judged");
      }
      assertThat(server.traffic().execs()).hasSize(1);
      assertThat(far.connections()).isLessThanOrEqualTo(2);
      assertThat(far.roundTrips()).isLessThanOrEqualTo(MOST);
    }
  }
}
