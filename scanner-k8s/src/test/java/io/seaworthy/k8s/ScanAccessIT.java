package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kubernetes.client.openapi.ApiClient;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Session;
import io.seaworthy.k8s.access.AccessException;
import io.seaworthy.k8s.access.AccessReview;
import io.seaworthy.k8s.access.RequiredAccess;
import io.seaworthy.k8s.grant.TemporaryGrant;
import io.seaworthy.testkit.junit.LeakCheck;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Temporary access and preflight on the real API server. */
@ExtendWith(LeakCheck.class)
class ScanAccessIT {
  private static ScratchNamespace scratch;
  private static KubernetesCluster admin;

  @BeforeAll
  static void createNamespace() {
    RealCluster.kubeconfig();
    scratch = new ScratchNamespace();
    admin = KubernetesCluster.using(RealCluster.apiClient());
  }

  @AfterAll
  static void deleteNamespace() {
    if (admin != null) {
      admin.close();
    }
    if (scratch != null) {
      scratch.close();
    }
  }

  private static Target target() {
    return Target.of(
        URI.create("k8s-container://" + scratch.name() + "/" + ScratchNamespace.POD + "/app"));
  }

  @Test
  void scansWithTheGrantedRightsAloneAndLeavesNothing() {
    try (KubernetesCluster scan = admin.access().grant(TargetSource.of(target()));
        Session session = scan.transport().open(target())) {
      assertThat(session.run(Command.argv("true"))).isInstanceOf(Exited.class);
      AccessReview review = scan.access().review(TargetSource.of(target()));
      assertThat(review.identity()).startsWith("system:serviceaccount:" + scratch.name());
      assertThat(review.requireSufficient().requireLeast().missing()).isEmpty();
      assertThat(scratch.grants()).hasSize(4);
    }
    assertThat(scratch.grants()).isEmpty();
  }

  @Test
  void takesTheAccessAwayWhenTheScanThrows() {
    assertThatThrownBy(
            () -> {
              try (KubernetesCluster scan = admin.access().grant(TargetSource.of(target()))) {
                throw new IllegalStateException("in mid-scan at " + scan);
              }
            })
        .hasMessageStartingWith("in mid-scan");
    assertThat(scratch.grants()).isEmpty();
  }

  @Test
  void takesTheAccessAwayOnAnInterruptedThread() {
    KubernetesCluster scan = admin.access().grant(TargetSource.of(target()));
    Thread.currentThread().interrupt();
    scan.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(scratch.grants()).isEmpty();
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
    ApiClient client = RealCluster.anonymousClient();
    client.setApiKeyPrefix("Bearer");
    client.setApiKey(token);
    try (KubernetesCluster thief = KubernetesCluster.using(client);
        Session session = thief.transport().open(target())) {
      return session.run(Command.argv("true")) instanceof Refused refused
          && refused.reason() == Refused.Reason.UNAUTHENTICATED;
    }
  }

  private static TemporaryGrant grant() {
    return TemporaryGrant.create(
        RealCluster.connection(),
        RequiredAccess.forTargets(List.of(target())),
        ScanAccess.TOKEN_LIFE,
        Clock.systemUTC());
  }

  @Test
  void sweepsOnlyWhatHasExpired() {
    TemporaryGrant left = grant();
    assertThat(admin.access().sweep(scratch.name())).isEmpty();
    ScanAccess tomorrow =
        new ScanAccess(
            RealCluster.apiClient(),
            KnownServer.of(RealCluster.apiClient()),
            KubernetesOptions.DEFAULT,
            Optional.empty(),
            Clock.offset(Clock.systemUTC(), ScanAccess.SWEEP_GRACE.plus(ScanAccess.TOKEN_LIFE)));
    assertThat(tomorrow.sweep(scratch.name())).hasSize(4);
    assertThat(scratch.grants()).isEmpty();
    left.close();
  }

  @Test
  void namesEachRightThatIsMissing() {
    try (KubernetesCluster weak = KubernetesCluster.using(scratch.accountWith("create"))) {
      AccessReview review = weak.access().review(TargetSource.of(target()));
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
    try (KubernetesCluster weak = KubernetesCluster.using(scratch.accountWith("get"))) {
      assertThatThrownBy(() -> weak.access().grant(TargetSource.of(target())))
          .isInstanceOf(AccessException.class)
          .hasMessageContaining("cannot create resource \"serviceaccounts\"");
    }
    assertThat(scratch.grants()).isEmpty();
  }

  @Test
  void reportsTheRightsOfAnAdministratorAsTooMany() {
    assertThatThrownBy(() -> admin.access().review(TargetSource.of(target())).requireLeast())
        .isInstanceOf(AccessException.class)
        .hasMessageContaining("* *");
  }

  @Test
  void refusesAnAnonymousCredential() {
    try (KubernetesCluster nobody = KubernetesCluster.using(RealCluster.anonymousClient())) {
      assertThatThrownBy(() -> nobody.access().review(TargetSource.of(target())))
          .isInstanceOf(AccessException.class);
    }
  }

  @Test
  void refusesTokensThatKubernetesWouldRefuse() {
    assertThatThrownBy(() -> admin.access().grant(TargetSource.of(target()), Duration.ofMinutes(9)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT9M");
    assertThat(scratch.grants()).isEmpty();
  }
}
