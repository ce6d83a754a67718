package io.seaworthy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.Scanner;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.k8s.KubernetesCluster;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.FakePod;
import io.seaworthy.testkit.wire.ResourceType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
  @TempDir Path folder;

  @Test
  void printsTheReportThatTheReadmeShows() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FakeCluster fake = FakeCluster.create().addPod(web())) {
      Path kubeconfig = fake.startApiServer().writeKubeconfig(folder.resolve("kubeconfig"));
      try (KubernetesCluster cluster = KubernetesCluster.fromKubeconfig(kubeconfig)) {
        ScanResult result = ReadmeExample.scan(cluster, out, folder.resolve("web.json"));

        assertThat(result.controls().map(ControlResult::status))
            .containsExactly(ControlStatus.PASSED);
      }
    }

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("accounts-1", "File /etc/passwd is expected to exist");
    assertThat(Files.readString(folder.resolve("web.json"))).contains("\"accounts-1\"");
  }

  @Test
  void scansWithTemporaryAccessAndTakesItAway() {
    try (FakeCluster fake = FakeCluster.create().addPod(web())) {
      Path kubeconfig = fake.startApiServer().writeKubeconfig(folder.resolve("kubeconfig"));
      try (KubernetesCluster admin = KubernetesCluster.fromKubeconfig(kubeconfig)) {
        ScanResult result = ReadmeExample.scanWithTemporaryAccess(admin);

        assertThat(result.controls().map(ControlResult::status))
            .containsExactly(ControlStatus.PASSED);
      }
      assertThat(
              Stream.of(
                      ResourceType.SERVICE_ACCOUNTS,
                      ResourceType.SECRETS,
                      ResourceType.ROLES,
                      ResourceType.ROLE_BINDINGS)
                  .flatMap(type -> fake.objects().list(type, "shop").stream()))
          .isEmpty();
    }
  }

  @Test
  void judgesADebianContainerWithTheJavaProfile() {
    try (FakeCluster fake = FakeCluster.create().addPod(web())) {
      ScanResult result = Scanner.of(fake.transport()).scan(fake.targets(), LinuxBasics.profile());

      List<String> errors =
          result
              .controls()
              .filter(control -> control.status() == ControlStatus.ERROR)
              .map(control -> control.control().id() + " " + control.results())
              .toList();
      assertThat(errors).isEmpty();
      assertThat(result.controls()).hasSize(27);
      assertThat(result.count(ControlStatus.PASSED)).isGreaterThan(20);
    }
  }

  private static FakePod web() {
    return FakePod.named("web")
        .inNamespace("shop")
        .labelled("app", "web")
        .container("app", FakeContainers.debian());
  }
}
