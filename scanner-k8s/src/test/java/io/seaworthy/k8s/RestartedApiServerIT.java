package io.seaworthy.k8s;

import static io.seaworthy.core.control.Check.describe;
import static io.seaworthy.core.control.Resources.command;
import static io.seaworthy.core.control.Resources.file;
import static io.seaworthy.core.matcher.Matchers.eq;
import static io.seaworthy.core.matcher.ResourceMatchers.exist;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.core.Profile;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.resource.system.CommandResource;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.testkit.junit.LeakCheck;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A scan whose API server is killed in the middle and comes back. */
@ExtendWith(LeakCheck.class)
class RestartedApiServerIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Profile PROFILE =
      Profile.of(
          "interrupted",
          Control.of("before").check(describe(file("/bin/busybox")).should(exist())),
          Control.of("absent").check(describe(file("/etc/hosts.equiv")).shouldNot(exist())),
          Control.of("missed").check(describe(file("/etc/never-there")).should(exist())),
          exits("first", "true", 0),
          exits("during", "sleep 4.7", 0),
          exits("after", "exit 3", 3),
          exits("fails", "exit 4", 0));

  private static Control exits(String id, String text, int status) {
    return Control.of(id)
        .check(
            describe(command(text))
                .its("exit_status", CommandResource::exitStatus)
                .should(eq(status)));
  }

  @Test
  void givesEachControlsCleanResultOrAnErrorWithACause() {
    ClusterDaemon server = ClusterDaemon.named("kube-apiserver");
    try (ScratchNamespace scratch = ScratchNamespace.create();
        KubernetesCluster cluster = KubernetesCluster.fromKubeconfig(RealCluster.kubeconfig());
        Transport transport = cluster.transport()) {
      TargetSelection subject =
          cluster.pods().inNamespace(scratch.name()).named(ScratchNamespace.POD).select();
      ScanResult clean = scan(transport, subject);
      assertThat(Flips.causes(clean).keySet()).containsExactly("judged");

      CompletableFuture<ScanResult> interrupted =
          CompletableFuture.supplyAsync(
              () -> scan(transport, subject), task -> new Thread(task, "scan").start());
      awaitSleeper(transport, subject.targets().get(0));
      server.kill();
      server.start();
      ScanResult scan = interrupted.join();
      awaitAnswer(transport, subject.targets().get(0));

      assertThat(new Flips(clean).in(scan)).isEmpty();
      assertThat(Flips.causes(scan)).as("the restart was felt").isNotEqualTo(Flips.causes(clean));
      assertThat(Flips.causes(scan(transport, subject)))
          .as("after it")
          .isEqualTo(Flips.causes(clean));
    }
  }

  private static ScanResult scan(Transport transport, TargetSelection subject) {
    try (Scanner scanner = Scanner.of(transport)) {
      return scanner.scan(() -> subject, PROFILE);
    }
  }

  private static void awaitSleeper(Transport transport, Target target) {
    try (Session session = transport.open(target)) {
      RealCluster.await(
          "the sleeper",
          PATIENCE,
          () -> ((Exited) session.run(Command.argv("ps"))).stdout().text().contains("sleep 4.7"));
    }
  }

  private static void awaitAnswer(Transport transport, Target target) {
    RealCluster.await("an answer", PATIENCE, () -> answers(transport, target));
  }

  private static boolean answers(Transport transport, Target target) {
    try (Session session = transport.open(target)) {
      return session.run(Command.argv("true")) instanceof Exited;
    }
  }
}
