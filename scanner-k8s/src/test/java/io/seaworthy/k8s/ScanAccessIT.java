package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Session;
import io.seaworthy.core.ScanListener;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.k8s.access.AccessException;
import io.seaworthy.k8s.access.AccessReview;
import io.seaworthy.k8s.access.RequiredAccess;
import io.seaworthy.k8s.grant.TemporaryGrant;
import io.seaworthy.testkit.junit.LeakCheck;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Temporary access and preflight on the real API server. */
@ExtendWith(LeakCheck.class)
class ScanAccessIT {
  @RegisterExtension static final ScratchNamespace SCRATCH = new ScratchNamespace();

  private static ScanAccess access() {
    return SCRATCH.cluster().access();
  }

  @Test
  void scansWithTheGrantedRightsAloneAndLeavesNothing() {
    try (KubernetesCluster scan = access().grant(TargetSource.of(SCRATCH.target()));
        Session session = scan.transport().open(SCRATCH.target())) {
      assertThat(session.run(Command.argv("true"))).isInstanceOf(Exited.class);
      AccessReview review = scan.access().review(TargetSource.of(SCRATCH.target()));
      assertThat(review.identity()).startsWith("system:serviceaccount:" + SCRATCH.name());
      assertThat(review.requireSufficient().requireLeast().missing()).isEmpty();
      assertThat(SCRATCH.grants()).hasSize(4);
    }
    assertThat(SCRATCH.grants()).isEmpty();
  }

  @Test
  void takesTheAccessAwayWhenTheScanThrows() {
    assertThatThrownBy(
            () -> {
              try (KubernetesCluster scan = access().grant(TargetSource.of(SCRATCH.target()))) {
                throw new IllegalStateException("in mid-scan at " + scan);
              }
            })
        .hasMessageStartingWith("in mid-scan");
    assertThat(SCRATCH.grants()).isEmpty();
  }

  @Test
  void takesTheAccessAwayOnAnInterruptedThread() {
    KubernetesCluster scan = access().grant(TargetSource.of(SCRATCH.target()));
    Thread.currentThread().interrupt();
    scan.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(SCRATCH.grants()).isEmpty();
  }

  @Test
  void revokesTheTokenOnClose() {
    TemporaryGrant grant = grant();
    String stolen = grant.tokens().current();
    grant.close();
    long closed = System.nanoTime();
    while (!isRefused(stolen)) {
      assertThat(Duration.ofNanos(System.nanoTime() - closed)).isLessThan(Duration.ofSeconds(90));
    }
  }

  private static boolean isRefused(String token) {
    try (KubernetesCluster thief = KubernetesCluster.using(RealCluster.apiClient(token));
        Session session = thief.transport().open(SCRATCH.target())) {
      return session.run(Command.argv("true")) instanceof Refused refused
          && refused.reason() == Refused.Reason.UNAUTHENTICATED;
    }
  }

  private static TemporaryGrant grant() {
    return TemporaryGrant.create(
        RealCluster.connection(),
        RequiredAccess.forTargets(List.of(SCRATCH.target())),
        ScanAccess.TOKEN_LIFE,
        Clock.systemUTC());
  }

  @Test
  void leavesNothingAfterACancelledScan() {
    Thread caller = Thread.currentThread();
    ScanResult result;
    try (KubernetesCluster scan = access().grant(TargetSource.of(SCRATCH.target()));
        Scanner scanner =
            Scanner.of(scan.transport())
                .listening(
                    new ScanListener() {
                      @Override
                      public void targetStarted(Target target) {
                        caller.interrupt();
                      }
                    })) {
      result = scanner.scan(TargetSource.of(SCRATCH.target()), AuditedScan.PROFILE);
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.count(ControlStatus.PASSED)).isZero();
    assertThat(SCRATCH.grants()).isEmpty();
  }

  @Test
  void sweepsWhatAKilledProcessHasLeftOnceItHasExpired() throws Exception {
    try (AbandonedGrant abandoned =
        AbandonedGrant.start(RealCluster.kubeconfig(), SCRATCH.target().uri())) {
      abandoned.kill();
    }
    assertThat(SCRATCH.grants()).hasSize(4);
    assertThat(access().sweep(SCRATCH.name())).isEmpty();
    ScanAccess later =
        new ScanAccess(
            RealCluster.apiClient(),
            KnownServer.of(RealCluster.apiClient()),
            KubernetesOptions.DEFAULT,
            Optional.empty(),
            Clock.offset(Clock.systemUTC(), ScanAccess.TOKEN_LIFE.plus(ScanAccess.SWEEP_GRACE)));
    assertThat(later.sweep(SCRATCH.name())).hasSize(4);
    assertThat(SCRATCH.grants()).isEmpty();
  }

  @Test
  void takesTheAccessAwayWhenTheProcessIsAskedToEnd() throws Exception {
    try (AbandonedGrant abandoned =
        AbandonedGrant.start(RealCluster.kubeconfig(), SCRATCH.target().uri())) {
      assertThat(SCRATCH.grants()).hasSize(4);
      abandoned.terminate();
    }
    assertThat(SCRATCH.grants()).isEmpty();
  }

  @Test
  void namesEachRightThatIsMissing() {
    try (KubernetesCluster weak = KubernetesCluster.using(SCRATCH.accountWith("create"))) {
      AccessReview review = weak.access().review(TargetSource.of(SCRATCH.target()));
      assertThat(review.missing())
          .extracting(right -> right.verb() + " " + right.resource())
          .containsExactly("get pods", "get pods/exec");
      assertThatThrownBy(review::requireSufficient)
          .isInstanceOf(AccessException.class)
          .hasMessageContaining("get pods/exec of pod subject")
          .hasMessageContaining("resourceNames [subject]");
    }
  }

  @Test
  void saysWhichRightTheGrantingCredentialLacksAndLeavesNothing() {
    try (KubernetesCluster weak = KubernetesCluster.using(SCRATCH.accountWith("get"))) {
      assertThatThrownBy(() -> weak.access().grant(TargetSource.of(SCRATCH.target())))
          .isInstanceOf(AccessException.class)
          .hasMessageContaining("cannot create resource \"serviceaccounts\"");
    }
    assertThat(SCRATCH.grants()).isEmpty();
  }

  @Test
  void reportsTheRightsOfAnAdministratorAsTooMany() {
    assertThatThrownBy(() -> access().review(TargetSource.of(SCRATCH.target())).requireLeast())
        .isInstanceOf(AccessException.class)
        .hasMessageContaining("* *");
  }

  @Test
  void refusesAnAnonymousCredential() {
    try (KubernetesCluster nobody = KubernetesCluster.using(RealCluster.anonymousClient())) {
      assertThatThrownBy(() -> nobody.access().review(TargetSource.of(SCRATCH.target())))
          .isInstanceOf(AccessException.class);
    }
  }

  @Test
  void refusesTokensThatKubernetesWouldRefuse() {
    assertThatThrownBy(
            () -> access().grant(TargetSource.of(SCRATCH.target()), Duration.ofMinutes(9)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT9M");
    assertThat(SCRATCH.grants()).isEmpty();
  }
}
