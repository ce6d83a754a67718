package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.exec.ExecOptions.Mode;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.testkit.junit.LeakCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Commands that are longer than the real API server takes in an address. */
@ExtendWith(LeakCheck.class)
class LongCommandIT {
  /** Ten words near Linux's limit for one; a server takes about 1 MiB of headers. */
  private static final String[] WORDS = new String[11];

  static {
    WORDS[0] = "%s";
    for (int i = 1; i < WORDS.length; i++) {
      WORDS[i] = "x".repeat(120_000);
    }
  }

  private static CommandOutcome run(Mode mode) {
    try (KubernetesCluster cluster =
            KubernetesCluster.fromKubeconfig(RealCluster.kubeconfig(), AuditedScan.options(mode));
        Transport transport = cluster.transport()) {
      TargetSource pods = cluster.pods().inNamespace(RealCluster.NAMESPACE).named("debian");
      try (Session session = transport.open(pods.select().targets().get(0))) {
        return session.run(Command.argv("printf", WORDS).withOutputLimit(new OutputLimit(2 << 20)));
      }
    }
  }

  @Test
  void goThroughTheSessionsInput() {
    assertThat(run(Mode.SESSION))
        .isInstanceOfSatisfying(
            Exited.class, exited -> assertThat(exited.stdout().size()).isEqualTo(1_200_000));
  }

  @Test
  void areRefusedWhereEachCommandIsAnAddress() {
    assertThat(run(Mode.ONE_SHOT))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.REQUEST_TOO_LONG));
  }
}
