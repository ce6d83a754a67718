package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.k8s.http.Json;
import io.seaworthy.testkit.junit.LeakCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Joins a scan's records with the API server's own audit log. */
@ExtendWith(LeakCheck.class)
class AuditJoinIT {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  @ParameterizedTest
  @EnumSource
  void findsEachExecOfTheApiServerInOneRecordAndTheReverse(ExecOptions.Mode mode)
      throws IOException {
    RealCluster.kubeconfig();
    try (ScratchNamespace scratch = ScratchNamespace.create();
        KubernetesCluster cluster =
            KubernetesCluster.fromKubeconfig(RealCluster.kubeconfig(), AuditedScan.options(mode));
        Transport transport = cluster.transport()) {
      AuditedScan scan = AuditedScan.of(transport, cluster.pods().inNamespace(scratch.name()));
      assertThat(scan.result().controls().map(ControlResult::status))
          .containsExactly(ControlStatus.PASSED, ControlStatus.ERROR, ControlStatus.FAILED);

      List<String> recorded = scan.requestIds();
      assertThat(recorded).doesNotHaveDuplicates().hasSizeGreaterThan(1);
      assertThat(eventIds(scratch.name(), recorded.size())).isEqualTo(recorded);
    }
  }

  /** The ids of the execs in a namespace, once there are as many as expected. */
  private static List<String> eventIds(String namespace, int expected) throws IOException {
    long start = System.nanoTime();
    List<String> ids = eventIds(namespace);
    while (ids.size() < expected && System.nanoTime() - start < PATIENCE_NANOS) {
      // The server writes an exec down when it has ended.
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      ids = eventIds(namespace);
    }
    return ids;
  }

  private static List<String> eventIds(String namespace) throws IOException {
    try (Stream<String> lines = Files.lines(AuditLog.file())) {
      return lines
          .filter(line -> line.contains(namespace) && line.contains("\"subresource\":\"exec\""))
          .flatMap(line -> Json.object(line).stream())
          .filter(event -> event.at("objectRef", "namespace").text().orElse("").equals(namespace))
          .peek(
              event -> assertThat(event.at("userAgent").text().orElse("")).startsWith("seaworthy/"))
          .map(event -> event.at("auditID").text().orElseThrow())
          .distinct()
          .sorted()
          .toList();
    }
  }
}
