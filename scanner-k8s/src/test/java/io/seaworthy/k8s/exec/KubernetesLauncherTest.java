package io.seaworthy.k8s.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessEnd.Lost;
import io.seaworthy.api.exec.ProcessEnd.NeverStarted;
import io.seaworthy.api.exec.ProcessEnd.Status;
import io.seaworthy.api.exec.RunningProcess;
import io.seaworthy.api.transport.RequestListener;
import io.seaworthy.k8s.FakeCluster;
import io.seaworthy.k8s.NoLeakedConnections;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.http.ConnectionLimits;
import io.seaworthy.k8s.pod.ContainerName;
import io.seaworthy.k8s.pod.PodName;
import io.seaworthy.testkit.fault.Fault;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.junit.LeakCheck;
import io.seaworthy.testkit.wire.KubernetesVersion;
import io.seaworthy.testkit.wire.Traffic.SeenExec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(NoLeakedConnections.class)
class KubernetesLauncherTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static KubernetesLauncher launcher(ApiConnection connection, String container) {
    return new KubernetesLauncher(
        connection, new ContainerName(new PodName("shop", "web"), container), RequestListener.NONE);
  }

  private static FakeCluster faulty(int exec, FaultKind kind) {
    return FakeCluster.with(FaultPlan.builder().exec(exec, Fault.of(kind)).build());
  }

  private static CommandOutcome neverStarted(ProcessEnd end) {
    assertThat(end).isInstanceOf(NeverStarted.class);
    return ((NeverStarted) end).outcome();
  }

  @Test
  void asksForBothStreamsInTheNamedContainerUnderV4WithAnAuditIdOfItsOwn() {
    try (FakeCluster fake = FakeCluster.sound();
        ApiConnection connection = fake.connection();
        KubernetesLauncher launcher = launcher(connection, "app")) {
      assertThat(RecordedProcess.of(launcher, "echo", "a b").end()).isEqualTo(new Status(0));
      assertThat(RecordedProcess.of(launcher, "true").end()).isEqualTo(new Status(0));
      List<SeenExec> execs = fake.server().traffic().execs();
      assertThat(execs).hasSize(2);
      SeenExec first = execs.get(0);
      assertThat(first.command()).containsExactly("echo", "a b");
      assertThat(first.container()).isEqualTo("app");
      assertThat(first.stdin()).isFalse();
      assertThat(first.subprotocol()).isEqualTo("v4.channel.k8s.io");
      assertThat(UUID.fromString(first.auditId()))
          .isNotEqualTo(UUID.fromString(execs.get(1).auditId()));
      assertThat(fake.server().traffic().requests().get(0).target())
          .contains("stdout=true", "stderr=true", "tty=false", "command=a%20b");
      assertThat(fake.server().traffic().requests().get(0).userAgent())
          .matches("seaworthy/[0-9].*");
    }
  }

  @Test
  void turnsToV5OnlyWhereV4IsRefusedToAProcessWithInput() {
    try (FakeCluster fake = faulty(1, FaultKind.FORBIDDEN_BARE_403);
        ApiConnection connection = fake.connection();
        KubernetesLauncher launcher = launcher(connection, "app")) {
      for (int i = 0; i < 2; i++) {
        RecordedProcess recorded = new RecordedProcess();
        try (RunningProcess process = recorded.start(launcher, true, "head", "-n", "1")) {
          process.write(new byte[] {'x', '\n'});
          assertThat(recorded.end()).isEqualTo(new Status(0));
        }
      }
      assertThat(RecordedProcess.of(launcher, "true").end()).isEqualTo(new Status(0));
      assertThat(fake.server().traffic().execs())
          .extracting(SeenExec::subprotocol)
          .containsExactly("v5.channel.k8s.io", "v5.channel.k8s.io", "v4.channel.k8s.io");
    }
  }

  @Test
  void ratherRefusesThanRestsAnEndOnTheStatusOfV5() {
    try (FakeCluster fake = faulty(1, FaultKind.FORBIDDEN_BARE_403);
        ApiConnection connection = fake.connection();
        KubernetesLauncher launcher = launcher(connection, "app")) {
      assertThat(neverStarted(RecordedProcess.of(launcher, "true").end()))
          .isInstanceOf(Refused.class);
      assertThat(fake.server().traffic().execs()).isEmpty();
    }
  }

  @Test
  void comesBackAfterTooManyRequests() {
    try (FakeCluster fake = faulty(1, FaultKind.RETRY_AFTER_429);
        ApiConnection connection = fake.connection();
        KubernetesLauncher launcher = launcher(connection, "app")) {
      assertThat(RecordedProcess.of(launcher, "true").end()).isEqualTo(new Status(0));
      assertThat(fake.server().traffic().execs()).hasSize(1);
    }
  }

  @Test
  void sendsNothingTwiceWhenTheConnectionGoesAway() {
    try (FakeCluster fake = faulty(1, FaultKind.UPGRADE_CLOSED);
        ApiConnection connection = fake.connection();
        KubernetesLauncher launcher = launcher(connection, "app")) {
      assertThat(RecordedProcess.of(launcher, "true").end()).isInstanceOf(Lost.class);
      assertThat(fake.server().traffic().requests()).hasSize(1);
    }
  }

  @Test
  void namesTheContainersWhenOneIsUnknown() {
    try (FakeCluster fake = FakeCluster.sound();
        ApiConnection connection = fake.connection();
        KubernetesLauncher launcher = launcher(connection, "nope")) {
      Refused refused = (Refused) neverStarted(RecordedProcess.of(launcher, "true").end());
      assertThat(refused.reason()).isEqualTo(Refused.Reason.CONTAINER_NOT_FOUND);
      assertThat(refused.remedy())
          .isEqualTo("Name one of the pod's containers: app, proxy, setup (init)");
    }
  }

  @Test
  void saysWhichRightIsMissingWhereTheServerDoesNot() {
    try (FakeCluster fake = FakeCluster.refusing("create", KubernetesVersion.V1_36);
        ApiConnection connection = fake.connection();
        KubernetesLauncher launcher = launcher(connection, "app")) {
      Refused refused = (Refused) neverStarted(RecordedProcess.of(launcher, "true").end());
      assertThat(refused.reason()).isEqualTo(Refused.Reason.FORBIDDEN);
      assertThat(refused.message()).contains("create on pods/exec is missing");
      assertThat(refused.remedy()).contains("verbs [get, create], resourceNames [web]");
    }
  }

  @Test
  void feedsMuchInputInOrder() {
    byte[] much = "0123456789abcde\n".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
    try (FakeCluster fake = FakeCluster.sound();
        ApiConnection connection = fake.connection();
        KubernetesLauncher launcher = launcher(connection, "app")) {
      RecordedProcess recorded = new RecordedProcess();
      RunningProcess process = recorded.start(launcher, true, "sh", "-c", "head -c " + much.length);
      assertThat(process.write(much)).isTrue();
      assertThat(recorded.end()).isEqualTo(new Status(0));
      assertThat(recorded.stdoutBytes()).isEqualTo(much);
    }
  }

  @Test
  void takesNoInputWithoutAskingForIt() {
    try (FakeCluster fake = FakeCluster.sound();
        ApiConnection connection = fake.connection();
        KubernetesLauncher launcher = launcher(connection, "app")) {
      RecordedProcess recorded = new RecordedProcess();
      RunningProcess process = recorded.start(launcher, false, "cat");
      assertThat(process.write(new byte[] {1})).isFalse();
      assertThat(recorded.end()).isEqualTo(new Status(0));
    }
  }

  @Test
  void letsGoAtOnceAndTellsSo() throws InterruptedException {
    try (FakeCluster fake = FakeCluster.sound();
        ApiConnection connection = fake.connection();
        KubernetesLauncher launcher = launcher(connection, "app")) {
      RecordedProcess recorded = new RecordedProcess();
      RunningProcess process =
          recorded.start(launcher, true, "sh", "-c", "echo ready; read line; echo $line");
      recorded.awaitOutput();
      process.close();
      process.close();
      assertThat(((Lost) recorded.end()).reason()).isEqualTo(Indeterminate.Reason.INTERRUPTED);
      assertThat(process.write(new byte[] {'\n'})).isFalse();
      assertThat(fake.server().traffic().awaitNoOpenSockets(PATIENCE)).isTrue();
    }
  }

  @Test
  void startsNothingAfterItsClose() {
    try (FakeCluster fake = FakeCluster.sound();
        ApiConnection connection = fake.connection()) {
      KubernetesLauncher launcher = launcher(connection, "app");
      launcher.close();
      launcher.close();
      NotStarted outcome = (NotStarted) neverStarted(RecordedProcess.of(launcher, "true").end());
      assertThat(outcome.reason()).isEqualTo(NotStarted.Reason.SESSION_CLOSED);
      assertThat(fake.server().traffic().requests()).isEmpty();
    }
  }

  @Test
  void opensNoMoreContainersAtOnceThanAllowedAndLetsTheOpenOnesGoOn() {
    ConnectionLimits one =
        new ConnectionLimits(1, Duration.ofMillis(200), PATIENCE, PATIENCE, PATIENCE);
    try (FakeCluster fake = FakeCluster.sound();
        ApiConnection connection = new ApiConnection(fake.apiClient(), one)) {
      KubernetesLauncher first = launcher(connection, "app");
      RecordedProcess open = new RecordedProcess();
      open.start(first, true, "cat");
      assertThat(RecordedProcess.of(first, "true").end()).isEqualTo(new Status(0));
      try (KubernetesLauncher second = launcher(connection, "app")) {
        Refused refused = (Refused) neverStarted(RecordedProcess.of(second, "true").end());
        assertThat(refused.reason()).isEqualTo(Refused.Reason.THROTTLED);
        assertThat(refused.httpStatus()).isZero();
        first.close();
        assertThat(RecordedProcess.of(second, "true").end()).isEqualTo(new Status(0));
      }
    }
  }

  @Test
  void leavesNoSocketAndNoThreadAfterManyRefusalsAndProcesses() throws InterruptedException {
    try (FakeCluster fake = FakeCluster.sound()) {
      ApiConnection connection = fake.connection();
      List<RecordedProcess> processes = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        KubernetesLauncher launcher = launcher(connection, i % 2 == 0 ? "app" : "nope");
        processes.add(RecordedProcess.of(launcher, "true"));
      }
      processes.forEach(RecordedProcess::end);
      connection.close();
      assertThat(fake.server().traffic().awaitNoOpenSockets(PATIENCE)).isTrue();
      assertThat(Thread.getAllStackTraces().keySet())
          .extracting(Thread::getName)
          .noneMatch(name -> name.startsWith("seaworthy-k8s-"));
    }
  }
}
