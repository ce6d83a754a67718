package io.seaworthy.k8s.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessEnd.NeverStarted;
import io.seaworthy.api.exec.ProcessEnd.Status;
import io.seaworthy.api.transport.RequestListener;
import io.seaworthy.k8s.RealCluster;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.http.ConnectionLimits;
import io.seaworthy.k8s.pod.ContainerName;
import io.seaworthy.k8s.pod.PodName;
import io.seaworthy.testkit.junit.LeakCheck;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(LeakCheck.class)
class ExecIT {
  private static ApiConnection connection;

  @BeforeAll
  static void connect() {
    connection = RealCluster.connection();
  }

  @AfterAll
  static void disconnect() {
    if (connection != null) {
      connection.close();
    }
  }

  private static KubernetesLauncher launcher(String pod, String container, Subprotocol protocol) {
    return new KubernetesLauncher(
        connection, container(pod, container), RequestListener.NONE, List.of(protocol));
  }

  private static ContainerName container(String pod, String container) {
    return new ContainerName(new PodName(RealCluster.NAMESPACE, pod), container);
  }

  @ParameterizedTest
  @EnumSource
  void reportsExitCodesWithBothStreamsWhole(Subprotocol protocol) {
    try (KubernetesLauncher launcher = launcher("debian", "app", protocol)) {
      for (int code : new int[] {0, 1, 3, 126, 137, 255}) {
        RecordedProcess process =
            RecordedProcess.of(launcher, "sh", "-c", "echo out; echo err >&2; exit " + code);
        assertThat(process.end()).isEqualTo(new Status(code));
        assertThat(process.stdout()).isEqualTo("out\n");
        assertThat(process.stderr()).isEqualTo("err\n");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void passesEveryByte(Subprotocol protocol) {
    String print =
        "i=0; while [ $i -lt 256 ]; do printf \"\\\\$(printf %03o $i)\"; i=$((i+1)); done";
    byte[] all = new byte[256];
    IntStream.range(0, 256).forEach(i -> all[i] = (byte) i);
    try (KubernetesLauncher launcher = launcher("debian", "app", protocol)) {
      RecordedProcess process = RecordedProcess.of(launcher, "sh", "-c", print);
      assertThat(process.end()).isEqualTo(new Status(0));
      assertThat(process.stdoutBytes()).isEqualTo(all);
    }
  }

  @ParameterizedTest
  @EnumSource
  void passesMuchOutput(Subprotocol protocol) {
    try (KubernetesLauncher launcher = launcher("debian", "app", protocol)) {
      RecordedProcess process =
          RecordedProcess.of(
              launcher, "sh", "-c", "head -c 1000000 /dev/zero; head -c 300000 /dev/zero >&2");
      assertThat(process.end()).isEqualTo(new Status(0));
      assertThat(process.stdoutBytes()).hasSize(1_000_000);
      assertThat(process.stderr()).hasSize(300_000);
    }
  }

  @ParameterizedTest
  @EnumSource
  void passesEveryWordLiterally(Subprotocol protocol) {
    String[] words = {
      "printf", "%s|", "a b", "", "&command=id", "%2e%2e", "a+b;c#d", "ü€\uD83D\uDE00", "'\"\\\n\t"
    };
    try (KubernetesLauncher launcher = launcher("debian", "app", protocol)) {
      RecordedProcess process = RecordedProcess.of(launcher, words);
      assertThat(process.end()).isEqualTo(new Status(0));
      assertThat(process.stdout())
          .isEqualTo("a b||&command=id|%2e%2e|a+b;c#d|ü€\uD83D\uDE00|'\"\\\n\t|");
    }
  }

  @ParameterizedTest
  @EnumSource
  void feedsStandardInput(Subprotocol protocol) {
    byte[] much = "0123456789abcde\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    try (KubernetesLauncher launcher = launcher("debian", "app", protocol)) {
      RecordedProcess recorded = new RecordedProcess();
      try (var process =
          recorded.start(
              launcher, true, "sh", "-c", "head -c " + much.length + " | cksum; exit 5")) {
        assertThat(process.write(much)).isTrue();
        assertThat(recorded.end()).isEqualTo(new Status(5));
      }
      assertThat(recorded.stdout()).endsWith(" " + much.length + "\n");
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysThatAContainerWithoutShellStartedNothing(Subprotocol protocol) {
    try (KubernetesLauncher launcher = launcher("distroless", "app", protocol)) {
      for (String program : new String[] {"/bin/sh", "sh"}) {
        ProcessEnd end = RecordedProcess.of(launcher, program, "-c", ":").end();
        assertThat(outcome(end, NotStarted.class).reason())
            .isEqualTo(NotStarted.Reason.BINARY_NOT_FOUND);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysThatAFileWithoutTheRightCantBeExecuted(Subprotocol protocol) {
    try (KubernetesLauncher launcher = launcher("debian", "app", protocol)) {
      ProcessEnd end = RecordedProcess.of(launcher, "/etc/passwd").end();
      assertThat(outcome(end, NotStarted.class).reason())
          .isEqualTo(NotStarted.Reason.NOT_EXECUTABLE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesTheContainersWhenOneIsUnknown(Subprotocol protocol) {
    try (KubernetesLauncher launcher = launcher("busybox", "nope", protocol)) {
      Refused refused = outcome(RecordedProcess.of(launcher, "id").end(), Refused.class);
      assertThat(refused.reason()).isEqualTo(Refused.Reason.CONTAINER_NOT_FOUND);
      assertThat(refused.httpStatus()).isEqualTo(400);
      assertThat(refused.remedy()).contains("app", "sidecar");
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysThatThePodDoesNotExist(Subprotocol protocol) {
    try (KubernetesLauncher launcher = launcher("nope", "app", protocol)) {
      Refused refused = outcome(RecordedProcess.of(launcher, "id").end(), Refused.class);
      assertThat(refused.reason()).isEqualTo(Refused.Reason.TARGET_NOT_FOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsAQuietStreamOpenAsLongAsPingsAreAnswered(Subprotocol protocol) {
    Duration second = Duration.ofSeconds(1);
    ConnectionLimits limits =
        new ConnectionLimits(
            1, second.multipliedBy(9), second.multipliedBy(9), second, second.multipliedBy(3));
    try (ApiConnection quiet = new ApiConnection(RealCluster.apiClient(), limits);
        KubernetesLauncher launcher =
            new KubernetesLauncher(
                quiet, container("debian", "app"), RequestListener.NONE, List.of(protocol))) {
      assertThat(RecordedProcess.of(launcher, "sleep", "10").end()).isEqualTo(new Status(0));
    }
  }

  @ParameterizedTest
  @EnumSource
  void runsManyAtOnce(Subprotocol protocol) {
    List<KubernetesLauncher> launchers = new ArrayList<>();
    try {
      List<RecordedProcess> processes = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        KubernetesLauncher launcher = launcher("debian", "app", protocol);
        launchers.add(launcher);
        processes.add(RecordedProcess.of(launcher, "sh", "-c", "echo " + i + "; exit " + i));
      }
      for (int i = 0; i < 20; i++) {
        assertThat(processes.get(i).end()).isEqualTo(new Status(i));
        assertThat(processes.get(i).stdout()).isEqualTo(i + "\n");
      }
    } finally {
      launchers.forEach(KubernetesLauncher::close);
    }
  }

  private static <T extends CommandOutcome> T outcome(ProcessEnd end, Class<T> type) {
    assertThat(end).isInstanceOf(NeverStarted.class);
    CommandOutcome outcome = ((NeverStarted) end).outcome();
    assertThat(outcome).isInstanceOf(type);
    return type.cast(outcome);
  }
}
