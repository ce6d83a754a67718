package io.seaworthy.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.seaworthy.api.exec.LocalProcesses;
import io.seaworthy.testkit.wire.Kubectl.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves the server with the client that everybody has; skipped where kubectl is not installed. */
class KubectlTest {
  private final LocalProcesses processes = LocalProcesses.marked();
  @TempDir private Path folder;
  private FakeApiServer server;
  private Path kubeconfig;

  @BeforeEach
  void start() {
    assumeTrue(Kubectl.isThere(), "kubectl is not on the PATH");
    server =
        FakeApiServer.builder()
            .pod(PodManifest.of("shop", "web").label("app", "web").container("app", "shop/web:1"))
            .pod(PodManifest.of("shop", "db").label("app", "db").container("app", "shop/db:1"))
            .processes((namespace, pod, container) -> java.util.Optional.of(processes))
            .start();
    kubeconfig = server.writeKubeconfig(folder.resolve("kubeconfig"));
  }

  @AfterEach
  void stop() {
    processes.close();
    if (server != null) {
      server.close();
    }
  }

  @Test
  void listsPods() throws Exception {
    Result all = kubectl("", "get", "pods", "-n", "shop");
    assertThat(all.stdout().lines().toList())
        .anyMatch(line -> line.matches("NAME +READY +STATUS +RESTARTS +AGE"))
        .anyMatch(line -> line.matches("web +1/1 +Running +0 +\\d+s"))
        .hasSize(3);

    Result one = kubectl("", "get", "pods", "-n", "shop", "-l", "app in (web)", "-o", "name");
    assertThat(one.stdout()).isEqualTo("pod/web\n");
  }

  @Test
  void executes() throws Exception {
    Result result = kubectl("", "exec", "-n", "shop", "web", "--", "echo", "hello");
    assertThat(result).isEqualTo(new Result(0, "hello\n", ""));
    assertThat(server.traffic().execs())
        .singleElement()
        .satisfies(exec -> assertThat(exec.subprotocol()).isEqualTo("v5.channel.k8s.io"));
  }

  @Test
  void passesExitStatusAndInput() throws Exception {
    Result result =
        kubectl("from stdin", "exec", "-i", "-n", "shop", "web", "--", "sh", "-c", "cat; exit 7");
    assertThat(result)
        .isEqualTo(new Result(7, "from stdin", "command terminated with exit code 7\n"));
  }

  @Test
  void reportsWhatIsRefused() throws Exception {
    assertThat(kubectl("", "get", "pod", "nope", "-n", "shop"))
        .isEqualTo(new Result(1, "", "Error from server (NotFound): pods \"nope\" not found\n"));
    assertThat(kubectl("", "exec", "-n", "shop", "web", "-c", "zz", "--", "id").stderr())
        .contains("container zz is not valid for pod web");
    assertThat(kubectl("", "exec", "-n", "shop", "web", "--", "no-such-program").stderr())
        .contains("executable file not found in $PATH");
  }

  private Result kubectl(String input, String... words) throws Exception {
    return new Kubectl(kubeconfig, folder).run(input, words);
  }
}
