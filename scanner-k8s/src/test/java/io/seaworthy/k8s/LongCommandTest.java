package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.exec.ExecOptions.Mode;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.FakePod;
import io.seaworthy.testkit.junit.LeakCheck;
import io.seaworthy.testkit.wire.FakeApiServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are longer than an address may be. */
class LongCommandTest {
  private static final int MOST_URI = 8 << 10;

  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  @TempDir private Path directory;
  private FakeCluster pods;
  private FakeApiServer server;

  @BeforeEach
  void start() {
    pods =
        FakeCluster.create().addPod(FakePod.named("web").container("app", FakeContainers.debian()));
    server = pods.startApiServer(FakeApiServer.builder().maxUriLength(MOST_URI));
  }

  @AfterEach
  void stop() {
    pods.close();
  }

  private CommandOutcome run(Mode mode, Command command) {
    Path kubeconfig = server.writeKubeconfig(directory.resolve("config"));
    try (KubernetesCluster cluster =
            KubernetesCluster.fromKubeconfig(kubeconfig, AuditedScan.options(mode));
        Transport transport = cluster.transport();
        Session session = transport.open(pods.target("default", "web", "app"))) {
      return session.run(command);
    }
  }

  @Test
  void goThroughTheSessionsInput() {
    String word = "a b&command=id%2e\n".repeat(7_000);
    Command command = Command.argv("printf", "%s|", word, word, word);

    assertThat(run(Mode.SESSION, command))
        .isInstanceOfSatisfying(
            Exited.class,
            exited -> assertThat(exited.stdout().text()).isEqualTo((word + "|").repeat(3)));
    assertThat(server.traffic().requests())
        .allSatisfy(request -> assertThat(request.target()).hasSizeLessThan(MOST_URI));
  }

  @Test
  void areRefusedWhereEachCommandIsAnAddress() {
    assertThat(run(Mode.ONE_SHOT, Command.argv("printf", "x".repeat(MOST_URI))))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.REQUEST_TOO_LONG));
    assertThat(server.traffic().execs()).isEmpty();
  }
}
