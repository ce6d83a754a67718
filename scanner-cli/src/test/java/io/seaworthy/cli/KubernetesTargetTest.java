package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.FakePod;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program over the wire, on pods of a fake API server. */
class KubernetesTargetTest {
  @TempDir Path folder;
  private final FakeCluster cluster = FakeCluster.create();
  private Path kubeconfig = Path.of(".");

  @BeforeEach
  void startsAServer() {
    cluster
        .addPod(FakePod.named("web").container("app", FakeContainers.debian()))
        .addPod(FakePod.named("db").inNamespace("shop").container("app", FakeContainers.alpine()));
    kubeconfig = cluster.startApiServer().writeKubeconfig(folder.resolve("kubeconfig"));
  }

  @AfterEach
  void closesTheServer() {
    cluster.close();
  }

  @Test
  void tellsThePlatformOfAContainer() {
    CliRun run = detect("k8s-container:///web/app");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("== Platform Details", "Name:      debian\n", "Families:  debian, linux, unix")
        .contains("Arch:      x86_64\n");

    String json =
        CliRun.of(
                "detect",
                "-t",
                "k8s-container://shop/db/app",
                "--kubeconfig",
                kubeconfig,
                "--format",
                "json")
            .out();
    assertThat(JsonParser.parseString(json).getAsJsonObject().get("name").getAsString())
        .isEqualTo("alpine");
  }

  @Test
  void saysWhatCanNotBeReached() {
    assertThat(detect("k8s-container:///none/app"))
        .matches(run -> run.code() == 1 && run.out().isEmpty())
        .matches(run -> run.err().contains("none"));
    CliRun exec = exec("k8s-container:///web/none");
    assertThat(exec.code()).isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(exec.out()).contains("none");
  }

  @Test
  void evaluatesAProfileInAContainer() {
    CliRun run = exec("k8s-container://shop/db/app", "--controls", "accounts");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("Target ID:  k8s-container://shop/db/app", "alpine");
  }

  @Test
  void statesTheVirtualization() {
    CliRun run = exec("k8s-container:///web/app", "--virtualization", "docker");
    assertThat(run.code()).isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(run.out()).contains("docker is expected not to eq \"docker\"");
  }

  private CliRun detect(String target) {
    return CliRun.of("detect", "-t", target, "--kubeconfig", kubeconfig);
  }

  private CliRun exec(String target, Object... flags) {
    Path profile =
        ProfileFolder.in(folder, "asked")
            .controls(
                """
                control('accounts') { describe(file('/etc/passwd')) { it { should exist } } }
                control('docker') { describe(virtualization.system) { it { should_not eq 'docker' } } }
                """)
            .path();
    Stream<Object> fixed = Stream.of("-t", target, "--kubeconfig", kubeconfig);
    return CliRun.exec(profile, Stream.concat(fixed, Stream.of(flags)).toArray());
  }
}
