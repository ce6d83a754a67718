package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.testkit.junit.LeakCheck;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Joins a scan's records with the API server's own audit log. */
@ExtendWith(LeakCheck.class)
class AuditJoinIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ParameterizedTest
  @EnumSource
  void findsEachExecOfTheApiServerInOneRecordAndTheReverse(ExecOptions.Mode mode) {
    try (ScratchNamespace scratch = ScratchNamespace.create();
        KubernetesCluster cluster =
            KubernetesCluster.fromKubeconfig(RealCluster.kubeconfig(), AuditedScan.options(mode));
        Transport transport = cluster.transport()) {
      AuditedScan scan = AuditedScan.of(transport, cluster.pods().inNamespace(scratch.name()));
      assertThat(scan.result().controls().map(ControlResult::status))
          .containsExactly(ControlStatus.PASSED, ControlStatus.ERROR, ControlStatus.FAILED);

      List<String> recorded = scan.requestIds();
      assertThat(recorded).doesNotHaveDuplicates().hasSizeGreaterThan(1);
      // The server writes an exec down when it has ended.
      RealCluster.await(
          "as many execs in the server's log",
          PATIENCE,
          () -> eventIds(scratch.name()).size() >= recorded.size());
      assertThat(eventIds(scratch.name())).isEqualTo(recorded);
    }
  }

  /** The ids of the execs in a namespace. */
  private static List<String> eventIds(String namespace) {
    return AuditLog.events(namespace).stream()
        .filter(event -> event.at("objectRef", "namespace").text().orElse("").equals(namespace))
        .filter(event -> event.at("objectRef", "subresource").text().orElse("").equals("exec"))
        .peek(event -> assertThat(event.at("userAgent").text().orElse("")).startsWith("seaworthy/"))
        .map(event -> event.at("auditID").text().orElseThrow())
        .distinct()
        .sorted()
        .toList();
  }
}
