package io.seaworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.seaworthy.testkit.wire.Kubectl;
import io.seaworthy.testkit.wire.Kubectl.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixtureServerTest {
  @TempDir private Path folder;

  @Test
  void servesABaseOfEachKindWithoutWords() throws Exception {
    try (FixtureServer server = FixtureServer.start(List.of())) {
      assertThat(Files.readString(server.kubeconfig())).contains("server: https://127.0.0.1:");
      assertThat(Files.getPosixFilePermissions(server.kubeconfig())).hasSize(2);
    }
  }

  @Test
  void takesItsKubeconfigAwayAtTheEnd() {
    Path file = folder.resolve("config");
    FixtureServer server =
        FixtureServer.start(List.of("--kubeconfig", file.toString(), "shop/web/app=alpine"));
    assertThat(server.kubeconfig()).isEqualTo(file).exists();
    server.close();
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shop/web/app=windows|content: \"windows\"; accepted is",
        "shop/web=debian|NAMESPACE/POD/CONTAINER=CONTENT",
        "--kubernetes 1.12|accepted is 1.29 to 1.37",
        "--kubeconfig|its value is missing",
        "a/b/c=debian a/b/c=alpine|named twice",
      })
  void saysWhatItCantServe(String words, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FixtureServer.start(List.of(words.split(" ", -1))))
        .withMessageContaining(why);
  }

  private static Process start(String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                FakeCluster.class.getName()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void stop(Process process, Path kubeconfig) throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(kubeconfig).doesNotExist();
  }

  @Test
  void servesUntilItsProcessIsStopped() throws Exception {
    Process process = start("shop/web/app=debian");
    try (BufferedReader out = process.inputReader()) {
      Path kubeconfig = Path.of(out.readLine());
      assertThat(kubeconfig).exists();
      stop(process, kubeconfig);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void servesKubectlFromAProcessOfItsOwn() throws Exception {
    assumeTrue(Kubectl.isThere(), "kubectl is not on the PATH");
    Process process = start("--kubernetes", "1.36", "shop/web/app=debian", "shop/web/log=busybox");
    try (BufferedReader out = process.inputReader()) {
      Path kubeconfig = Path.of(out.readLine());
      Kubectl kubectl = new Kubectl(kubeconfig, folder);

      assertThat(kubectl.run("", "version").stdout()).contains("Server Version: v1.36.");
      assertThat(kubectl.run("", "get", "pods", "-A", "--no-headers").stdout())
          .containsPattern("shop +web +2/2 +Running");
      assertThat(inPod(kubectl, "exec", "web", "-c", "app", "--", "hostname").stdout())
          .isEqualTo("web\n");
      assertThat(debug(kubectl).code()).isZero();
      assertThat(inPod(kubectl, "exec", "web", "-c", "dbg", "--", "sh", "-c", "exit 4").code())
          .isEqualTo(4);
      stop(process, kubeconfig);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Result debug(Kubectl kubectl) throws Exception {
    return inPod(
        kubectl,
        "debug",
        "web",
        "--profile=general",
        "--image=busybox",
        "--container=dbg",
        "--",
        "sleep",
        "900");
  }

  private static Result inPod(Kubectl kubectl, String... words) throws Exception {
    List<String> call = new ArrayList<>(List.of("-n", "shop"));
    call.addAll(List.of(words));
    return kubectl.run("", call);
  }
}
