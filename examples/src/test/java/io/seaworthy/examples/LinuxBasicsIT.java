package io.seaworthy.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.seaworthy.core.Scanner;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.k8s.KubernetesCluster;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java profile on the test cluster's pods. */
class LinuxBasicsIT {
  @BeforeEach
  void needACluster() {
    assumeThat(System.getenv("KUBECONFIG"))
        .as("KUBECONFIG is not set: there is no cluster to test on")
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"debian", "services", "busybox", "hardened"})
  void judgesARealContainer(String pod) {
    ScanResult result = scan(pod);

    assertThat(result.targets().get(0).error()).isEmpty();
    assertThat(result.targets().get(0).platform().name()).isNotEqualTo("unknown");
    assertThat(result.controls()).hasSize(27);
    assertThat(result.count(ControlStatus.PASSED)).isGreaterThanOrEqualTo(18);
  }

  @Test
  void saysWhyAContainerWithoutAShellIsNotJudged() {
    ScanResult result = scan("distroless");

    assertThat(result.targets().get(0).error().orElseThrow().cause())
        .isEqualTo("not-started.no-shell");
    assertThat(result.count(ControlStatus.PASSED) + result.count(ControlStatus.FAILED)).isZero();
  }

  private static ScanResult scan(String pod) {
    try (KubernetesCluster cluster = KubernetesCluster.fromDefaultConfig();
        Scanner scanner = Scanner.of(cluster.transport())) {
      URI target = URI.create("k8s-container://scan-test/" + pod + "/app");
      return scanner.scan(cluster.targets(target), LinuxBasics.profile());
    }
  }
}
