package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Session;
import io.seaworthy.testkit.junit.LeakCheck;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Access that outlives its first token: twelve minutes, so only with -Dseaworthy.longTests. */
@EnabledIfSystemProperty(
    named = "seaworthy.longTests",
    matches = "true",
    disabledReason = "it takes twelve minutes; -Dseaworthy.longTests=true runs it")
@ExtendWith(LeakCheck.class)
class TokenLifeIT {
  @RegisterExtension static final ScratchNamespace SCRATCH = new ScratchNamespace();

  private static final Duration SHORTEST = Duration.ofMinutes(10);

  @Test
  void outlivesATokenWithoutAnAuthError() {
    String account;
    try (KubernetesCluster scan =
        SCRATCH.cluster().access().grant(TargetSource.of(SCRATCH.target()), SHORTEST)) {
      account = scan.access().review(TargetSource.of(SCRATCH.target())).identity();
      long start = System.nanoTime();
      long end = SHORTEST.plusMinutes(2).toNanos();
      while (System.nanoTime() - start < end) {
        try (Session session = scan.transport().open(SCRATCH.target())) {
          assertThat(session.run(Command.argv("true")))
              .as("after %d seconds", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start))
              .isInstanceOf(Exited.class);
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
      }
    }
    assertThat(AuditLog.actionsOf(account))
        .containsExactly("get pods subject", "get pods/exec subject");
    assertThat(AuditLog.tokensOf(account.replaceFirst(".*:", ""))).isEqualTo(2);
    assertThat(SCRATCH.grants()).isEmpty();
  }
}
