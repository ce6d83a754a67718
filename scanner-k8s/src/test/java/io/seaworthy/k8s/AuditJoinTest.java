package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.ScannerException;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.ProcessRequest;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.testkit.fault.Fault;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.junit.LeakCheck;
import io.seaworthy.testkit.wire.Traffic.SeenRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditJoinTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static final Target WEB = Target.of(URI.create("k8s-container://shop/web/app"));

  private static List<String> execIds(FakeCluster fake) {
    return fake.server().traffic().requests().stream()
        .filter(request -> request.target().contains("/exec?"))
        .map(SeenRequest::auditId)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void recordsEachExecOfTheWireOnceAndNoOther(ExecOptions.Mode mode) {
    // Only a session turns to another protocol where the first is refused.
    FaultPlan.Builder faults = FaultPlan.builder().exec(2, Fault.of(FaultKind.RETRY_AFTER_429));
    if (mode == ExecOptions.Mode.SESSION) {
      faults.exec(1, Fault.of(FaultKind.FORBIDDEN_BARE_403));
    }
    try (FakeCluster fake = FakeCluster.with(faults.build());
        KubernetesCluster cluster =
            KubernetesCluster.using(fake.apiClient(), AuditedScan.options(mode));
        Transport transport = cluster.transport()) {
      AuditedScan scan = AuditedScan.of(transport, TargetSource.of(WEB));

      assertThat(scan.result().controls().map(ControlResult::status))
          .containsExactly(ControlStatus.PASSED, ControlStatus.ERROR, ControlStatus.FAILED);
      assertThat(scan.requestIds()).doesNotHaveDuplicates().hasSizeGreaterThan(3);
      assertThat(scan.requestIds()).isEqualTo(execIds(fake));
    }
  }

  @Test
  void countsTheAttemptsForOneProcess() {
    List<ProcessRequest> told = new ArrayList<>();
    try (FakeCluster fake =
            FakeCluster.with(
                FaultPlan.builder().exec(1, Fault.of(FaultKind.FORBIDDEN_BARE_403)).build());
        KubernetesCluster cluster = fake.cluster();
        Transport transport = cluster.transport();
        Session session = transport.open(WEB, told::add)) {
      session.run(Command.argv("true"));
    }

    assertThat(told).extracting(ProcessRequest::attempt).startsWith(1, 2);
    assertThat(told).extracting(ProcessRequest::words).startsWith(List.of("/bin/sh"));
  }

  @Test
  void sendsNothingThatCouldNotBeRecorded() {
    try (FakeCluster fake = FakeCluster.sound();
        KubernetesCluster cluster = fake.cluster();
        Transport transport = cluster.transport();
        Session session =
            transport.open(
                WEB,
                request -> {
                  throw new ScannerException("disk full") {};
                })) {
      assertThat(session.run(Command.argv("true")).cause()).isEqualTo("not-started.not-recorded");
      assertThat(session.run(Command.argv("true")).describe()).contains("disk full");
      assertThat(fake.server().traffic().requests()).isEmpty();
    }
  }

  @Test
  void givesEachRequestAnIdOfItsOwn() {
    try (FakeCluster fake = FakeCluster.sound();
        ApiConnection connection = fake.connection()) {
      String first = connection.get(url -> url).build().header("Audit-ID");
      String second = connection.get(url -> url).build().header("Audit-ID");

      assertThat(UUID.fromString(String.valueOf(first)))
          .isNotEqualTo(UUID.fromString(String.valueOf(second)));
    }
  }
}
