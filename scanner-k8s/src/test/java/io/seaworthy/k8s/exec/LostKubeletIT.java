package io.seaworthy.k8s.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.exec.ExecSession;
import io.seaworthy.api.exec.ProcessEnd.Lost;
import io.seaworthy.api.exec.ProcessEnd.Status;
import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.RequestListener;
import io.seaworthy.api.transport.Session;
import io.seaworthy.k8s.ClusterDaemon;
import io.seaworthy.k8s.RealCluster;
import io.seaworthy.k8s.ScratchNamespace;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.pod.ContainerName;
import io.seaworthy.k8s.pod.PodName;
import io.seaworthy.testkit.junit.LeakCheck;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is heard of commands under whose feet the kubelet is killed, once for all tests: the raw
 * stream of each protocol, and the outcomes that a transport makes of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(LeakCheck.class)
class LostKubeletIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Command COMMAND =
      Command.authorText("echo before; sleep 471147; echo after").withTimeout(PATIENCE);

  private static final String[] WORDS = COMMAND.words().toArray(String[]::new);

  private ScratchNamespace scratch;
  private ApiConnection connection;
  private final RecordedProcess underV4 = new RecordedProcess();
  private final RecordedProcess underV5 = new RecordedProcess();
  private final List<CommandOutcome> outcomes = new ArrayList<>();

  @BeforeAll
  void killTheKubeletUnderCommands() {
    ClusterDaemon kubelet = ClusterDaemon.named("kubelet");
    connection = RealCluster.connection();
    scratch = ScratchNamespace.create();
    try (ProcessLauncher v4 = launcher(List.of(Subprotocol.V4));
        ProcessLauncher v5 = launcher(List.of(Subprotocol.V5))) {
      underV4.start(v4, false, WORDS);
      underV5.start(v5, false, WORDS);
      List<CompletableFuture<CommandOutcome>> running =
          List.of(
              inSession(List.of(Subprotocol.V4), ExecOptions.Mode.SESSION),
              inSession(List.of(Subprotocol.V5), ExecOptions.Mode.SESSION),
              inSession(List.of(Subprotocol.V4, Subprotocol.V5), ExecOptions.Mode.ONE_SHOT));
      awaitSleepers(running.size() + 2);
      kubelet.kill();
      try {
        underV4.end();
        underV5.end();
        running.forEach(each -> outcomes.add(each.join()));
      } finally {
        kubelet.start();
        awaitKubelet();
      }
    }
  }

  private ContainerName container() {
    return new ContainerName(new PodName(scratch.name(), ScratchNamespace.POD), "app");
  }

  private KubernetesLauncher launcher(List<Subprotocol> offers) {
    return new KubernetesLauncher(connection, container(), RequestListener.NONE, offers);
  }

  private CompletableFuture<CommandOutcome> inSession(
      List<Subprotocol> offers, ExecOptions.Mode mode) {
    Target target = scratch.target();
    return CompletableFuture.supplyAsync(
        () -> {
          try (Session session =
              ExecSession.over(
                  target, launcher(offers), ExecOptions.builder().mode(mode).build())) {
            return session.run(COMMAND);
          }
        },
        task -> new Thread(task, "lost-kubelet").start());
  }

  private void awaitSleepers(int count) {
    RealCluster.await(count + " sleepers", PATIENCE, () -> sleepers() >= count);
  }

  private long sleepers() {
    try (KubernetesLauncher launcher = launcher(List.of(Subprotocol.V4))) {
      RecordedProcess ps = RecordedProcess.of(launcher, "ps");
      assertThat(ps.end()).isEqualTo(new Status(0));
      return ps.stdout().lines().filter(line -> line.endsWith(" sleep 471147")).count();
    }
  }

  /** Until it is back, nothing can be started in the container. */
  private void awaitKubelet() {
    RealCluster.await("the kubelet", PATIENCE, this::startsProcesses);
  }

  private boolean startsProcesses() {
    try (KubernetesLauncher launcher = launcher(List.of(Subprotocol.V4))) {
      return RecordedProcess.of(launcher, "true").end().equals(new Status(0));
    }
  }

  @AfterAll
  void deleteNamespace() {
    if (scratch != null) {
      scratch.close();
      connection.close();
    }
  }

  @Test
  void endsAStreamOfV4WithoutAStatus() {
    assertThat(underV4.stdout()).isEqualTo("before\n");
    assertThat(underV4.end()).isInstanceOf(Lost.class);
  }

  @Test
  void endsAStreamOfV5WithSuccessThatIsNone() {
    assertThat(underV5.stdout()).isEqualTo("before\n");
    assertThat(underV5.end()).isEqualTo(new Status(0));
  }

  @Test
  void leavesEveryCommandWithoutAnEnd() {
    assertThat(outcomes).hasSize(3).hasOnlyElementsOfType(Indeterminate.class);
    // A session holds a last line break back, since an end frame might follow it.
    assertThat(outcomes)
        .allSatisfy(
            outcome ->
                assertThat(((Indeterminate) outcome).partial().stdout().text().strip())
                    .isEqualTo("before"));
  }

  @Test
  void letsCommandsEndAgainAfterIt() {
    try (Session session =
        ExecSession.over(
            Target.of(URI.create("k8s-container:///subject/app")),
            launcher(List.of(Subprotocol.V4, Subprotocol.V5)),
            ExecOptions.DEFAULT)) {
      assertThat(session.run(Command.argv("true"))).isInstanceOf(Exited.class);
    }
  }
}
