package io.seaworthy.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.k8s.KubernetesCluster;
import io.seaworthy.testkit.record.MissPolicy;
import io.seaworthy.testkit.record.RecordMode;
import io.seaworthy.testkit.record.Recording;
import io.seaworthy.testkit.record.RecordingTransport;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan of a real pod is recorded, and replayed where there is no cluster. */
class RecordingIT {
  private static final URI DEBIAN = URI.create("k8s-container://scan-test/debian/app");

  @TempDir private Path folder;

  @BeforeEach
  void needACluster() {
    assumeThat(System.getenv("KUBECONFIG"))
        .as("KUBECONFIG is not set: there is no cluster to record")
        .isNotNull();
  }

  @Test
  void judgesAReplayAsItJudgedThePod() throws Exception {
    Path file = folder.resolve("debian.json");
    List<String> recorded = recorded(file, RecordMode.RECORD);

    try (Transport replay =
        RecordingTransport.of(
            file,
            RecordMode.REPLAY,
            MissPolicy.FAIL,
            () -> {
              throw new AssertionError("a replay reached for the cluster");
            })) {
      assertThat(outcomes(replay, Recording.load(file).targets())).isEqualTo(recorded).hasSize(27);
    }
    assertThat(Files.readString(file)).doesNotContain(System.getenv("KUBECONFIG"));
  }

  @Test
  void findsNoDifferenceWhenThePodIsRecordedAgain() {
    Path file = folder.resolve("debian.json");
    recorded(file, RecordMode.RECORD);
    Recording before = Recording.load(file);
    List<String> again = recorded(file, RecordMode.REFRESH);

    assertThat(recorded(folder.resolve("none.json"), RecordMode.OFF)).isEqualTo(again);
    assertThat(folder.resolve("none.json")).doesNotExist();
    assertThat(before.differencesTo(Recording.load(file)))
        .as("commands that are not asked again, or never before")
        .noneMatch(line -> line.startsWith("-") || line.startsWith("+"));
  }

  private static List<String> recorded(Path file, RecordMode mode) {
    try (KubernetesCluster cluster = KubernetesCluster.fromDefaultConfig();
        Transport transport =
            RecordingTransport.of(file, mode, MissPolicy.FAIL, cluster::transport)) {
      return outcomes(transport, cluster.targets(DEBIAN));
    }
  }

  private static List<String> outcomes(Transport transport, TargetSource targets) {
    ScanResult result = Scanner.of(transport).scan(targets, LinuxBasics.profile());
    return result.controls().map(RecordingIT::outcome).toList();
  }

  private static String outcome(ControlResult control) {
    List<String> checks =
        control.results().stream()
            .map(each -> each.status() + " " + each.codeDesc() + " " + each.message())
            .toList();
    return control.control().id() + " " + control.status() + " " + checks;
  }
}
