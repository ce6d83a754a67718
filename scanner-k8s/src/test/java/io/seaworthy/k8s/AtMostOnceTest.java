package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.exec.ExecOptions.Mode;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.testkit.fault.Fault;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.junit.LeakCheck;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counts in the container what ran, while connections go away at every stage. */
class AtMostOnceTest {
  private static final int COMMANDS = 48;

  /** Those of a pooled connection that went stale come first. */
  private static final List<FaultKind> LOSSES =
      List.of(
          FaultKind.UPGRADE_CLOSED,
          FaultKind.UPGRADE_RESET,
          FaultKind.UPGRADE_CUT,
          FaultKind.BAD_GATEWAY_502,
          FaultKind.NO_STATUS,
          FaultKind.CLOSED_1006);

  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void runsNoCommandTwiceWhenConnectionsGoAway(Mode mode) throws IOException {
    Path ran = Files.createFile(directory.resolve("ran"));
    Random random = new Random(4711);
    FaultPlan.Builder losses = FaultPlan.builder();
    for (int exec = 1; exec <= COMMANDS; exec++) {
      if (random.nextInt(3) == 0) {
        losses.exec(exec, Fault.of(LOSSES.get(random.nextInt(LOSSES.size()))));
      }
    }
    FaultPlan plan = losses.build();
    List<String> ended = new ArrayList<>();
    try (FakeCluster fake = FakeCluster.with(plan);
        KubernetesCluster cluster =
            KubernetesCluster.using(fake.apiClient(), AuditedScan.options(mode));
        Transport transport = cluster.transport()) {
      for (int i = 0; i < COMMANDS; i++) {
        // Selecting leaves a connection in the pool, which exec must not take.
        Target web =
            cluster.targets(URI.create("k8s-container://shop/web/app")).select().targets().get(0);
        try (Session session = transport.open(web)) {
          CommandOutcome outcome =
              session.run(Command.authorText("echo " + i + " >> '" + ran + "'"));
          if (outcome instanceof Exited) {
            ended.add(Integer.toString(i));
          }
        }
      }
    }
    assertThat(Files.readAllLines(ran)).doesNotHaveDuplicates().containsAll(ended);
    assertThat(ended).hasSizeGreaterThan(COMMANDS / 4);
    assertThat(plan.unfired()).isEmpty();
  }
}
