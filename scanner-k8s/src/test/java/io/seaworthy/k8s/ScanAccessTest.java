package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Session;
import io.seaworthy.k8s.access.AccessException;
import io.seaworthy.testkit.junit.LeakCheck;
import io.seaworthy.testkit.wire.KubernetesVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanAccessTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private final GrantsOnFake grants = new GrantsOnFake(KubernetesVersion.V1_34);

  @AfterEach
  void close() {
    grants.close();
  }

  @Test
  void givesWhatAScanNeedsInEachNamespaceAndNothingElse() {
    TargetSource targets =
        () -> new TargetSelection(List.of(GrantsOnFake.WEB, GrantsOnFake.DB), List.of());
    try (KubernetesCluster scan = grants.access().grant(targets)) {
      assertThat(GrantsOnFake.run(scan, GrantsOnFake.WEB)).isInstanceOf(Exited.class);
      assertThat(GrantsOnFake.run(scan, GrantsOnFake.DB)).isInstanceOf(Exited.class);
      assertThat(scan.access().review(targets).requireSufficient().requireLeast().identity())
          .startsWith("system:serviceaccount:ops:seaworthy-scan-");
      assertThat(grants.left())
          .containsExactlyInAnyOrder("ops", "ops", "ops", "ops", "shop", "shop");
      assertThat(scan.pods().inNamespace("shop").select().issues())
          .extracting(SelectionIssue::kind)
          .containsExactly(SelectionIssue.Kind.REFUSED);
    }
    assertThat(grants.left()).isEmpty();
  }

  @Test
  void grantsNothingThatAScanDoesNotUse() {
    assertThat(unusedAfterAScan(KubernetesVersion.V1_36)).isEmpty();
    // Kubernetes asks for this one from 1.35 on.
    assertThat(unusedAfterAScan(KubernetesVersion.V1_34))
        .singleElement()
        .asString()
        .endsWith("create pods/exec \"web\"");
  }

  private static List<String> unusedAfterAScan(KubernetesVersion version) {
    try (GrantsOnFake strict = new GrantsOnFake(version);
        KubernetesCluster scan = strict.access().grant(GrantsOnFake.web());
        Session session =
            scan.transport().open(scan.targets(GrantsOnFake.WEB.uri()).select().targets().get(0))) {
      assertThat(session.run(Command.argv("true"))).isInstanceOf(Exited.class);
      assertThat(session.checkTarget()).isNotNull();
      return strict.fake.server().unusedGrants();
    }
  }

  @Test
  void scansThroughThreeTokenLivesWithoutAnAuthError() {
    try (KubernetesCluster scan = grants.access().grant(GrantsOnFake.web())) {
      for (int minute = 0; minute < 45; minute++) {
        assertThat(GrantsOnFake.run(scan, GrantsOnFake.WEB))
            .as("after %d minutes", minute)
            .isInstanceOf(Exited.class);
        grants.clock.advance(Duration.ofMinutes(1));
      }
      // At 0, 12, 24 and 36 minutes.
      assertThat(grants.tokens()).isEqualTo(4);
    }
  }

  @Test
  void replacesATokenAfterFourFifthsOfItsLife() {
    try (KubernetesCluster scan =
        grants.access().grant(GrantsOnFake.web(), Duration.ofMinutes(10))) {
      grants.clock.advance(Duration.ofMinutes(8).minusSeconds(1));
      assertThat(GrantsOnFake.run(scan, GrantsOnFake.WEB)).isInstanceOf(Exited.class);
      assertThat(grants.tokens()).isEqualTo(1);
      grants.clock.advance(Duration.ofSeconds(1));
      assertThat(GrantsOnFake.run(scan, GrantsOnFake.WEB)).isInstanceOf(Exited.class);
      assertThat(grants.tokens()).isEqualTo(2);
    }
  }

  @Test
  void asksForOneTokenMoreWhereTheServerRefusesTheOneAtHand() {
    try (KubernetesCluster scan = grants.access().grant(GrantsOnFake.web())) {
      grants.fake.server().revokeIssuedTokens();
      assertThat(GrantsOnFake.run(scan, GrantsOnFake.WEB)).isInstanceOf(Exited.class);
      assertThat(grants.tokens()).isEqualTo(2);
    }
  }

  @Test
  void saysThatItIsTheCredentialWhereNoTokenHelps() {
    KubernetesCluster scan = grants.access().grant(GrantsOnFake.web());
    grants.clock.advance(Duration.ofHours(3));
    assertThat(grants.access().sweep("shop")).hasSize(4);

    assertThat(GrantsOnFake.run(scan, GrantsOnFake.WEB)).isInstanceOf(Refused.class);
    scan.close();
    assertThat(grants.left()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT9M59.999S", "PT0S", "-PT15M"})
  void refusesTokensThatKubernetesWouldRefuseBeforeItAsksForAnything(Duration life) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grants.access().grant(GrantsOnFake.web(), life))
        .withMessageContaining("PT10M or more");
    assertThat(grants.fake.server().traffic().requests()).isEmpty();
  }

  @Test
  void refusesASelectionOfNothingAndSaysWhatWasWrongWithIt() {
    try (KubernetesCluster admin = grants.fake.cluster()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> admin.access().grant(admin.pods().inNamespace("shop").named("none")))
          .withMessageContaining("There is no such pod");
    }
    assertThat(grants.left()).isEmpty();
  }

  @Test
  void sweepsAGrantAsSoonAsItsEndIsOver() {
    KubernetesCluster abandoned = grants.access().grant(GrantsOnFake.web());
    Duration end = ScanAccess.TOKEN_LIFE.plus(ScanAccess.SWEEP_GRACE);
    grants.clock.advance(end.minusSeconds(1));
    assertThat(grants.access().sweep("shop")).isEmpty();
    grants.clock.advance(Duration.ofSeconds(1));

    assertThat(grants.access().sweep("shop")).hasSize(4);
    assertThat(grants.left()).isEmpty();
    assertThat(grants.access().sweep("shop")).isEmpty();
    abandoned.close();
  }

  @Test
  void sweepsNothingFromUnderAScanThatGoesOn() {
    try (KubernetesCluster scan = grants.access().grant(GrantsOnFake.web())) {
      for (int hours = 0; hours < 24; hours++) {
        grants.clock.advance(Duration.ofHours(1));
        assertThat(GrantsOnFake.run(scan, GrantsOnFake.WEB)).isInstanceOf(Exited.class);
        assertThat(grants.access().sweep("shop")).isEmpty();
      }
    }
  }

  private static final List<String> NEEDED =
      List.of(
          rule("", "serviceaccounts", "create"),
          rule("rbac.authorization.k8s.io", "roles", "create"),
          rule("rbac.authorization.k8s.io", "rolebindings", "create"),
          rule("", "secrets", "create"),
          rule("", "serviceaccounts/token", "create"),
          rule("", "secrets", "patch"),
          rule("", "serviceaccounts", "patch"),
          rule("rbac.authorization.k8s.io", "roles", "patch"),
          rule("rbac.authorization.k8s.io", "rolebindings", "patch"),
          rule("", "secrets", "delete"),
          rule("", "serviceaccounts", "delete"),
          rule("rbac.authorization.k8s.io", "roles", "delete"),
          rule("rbac.authorization.k8s.io", "rolebindings", "delete"));

  /** Nobody may give what he has not. */
  private static final List<String> GIVEN =
      List.of(
          rule("", "pods", "get"), rule("", "pods/exec", "get"), rule("", "pods/exec", "create"));

  private static String rule(String group, String resource, String verb) {
    return "{'apiGroups':['%s'],'resources':['%s'],'verbs':['%s']}"
        .formatted(group, resource, verb);
  }

  private ScanAccess issuerWith(List<String> rules) {
    List<String> all = new ArrayList<>(rules);
    all.addAll(GIVEN);
    return grants.access(grants.userWith(all));
  }

  @Test
  void takesTheRightsThatTheDocumentationNamesAndNoOther() {
    ScanAccess issuer = issuerWith(NEEDED);
    try (KubernetesCluster scan = issuer.grant(GrantsOnFake.web())) {
      assertThat(GrantsOnFake.run(scan, GrantsOnFake.WEB)).isInstanceOf(Exited.class);
    }

    assertThat(grants.left()).isEmpty();
    assertThat(grants.fake.server().unusedGrants())
        .filteredOn(unused -> unused.startsWith("Role shop/issuer"))
        .allSatisfy(unused -> assertThat(unused).contains(" pods"));
  }

  @Test
  void saysThatNobodyMayGiveWhatHeHasNot() {
    ScanAccess issuer = grants.access(grants.userWith(NEEDED));

    assertThatThrownBy(() -> issuer.grant(GrantsOnFake.web()))
        .isInstanceOf(AccessException.class)
        .hasMessageContaining("not currently held")
        .hasMessageContaining("and the granted rights themselves");
    assertThat(grants.left()).isEmpty();
  }

  static Stream<String> rightsToGrant() {
    return NEEDED.stream().filter(rule -> !rule.contains("delete"));
  }

  @ParameterizedTest
  @MethodSource("rightsToGrant")
  void saysWhichRightTheIssuerLacksAndLeavesNothing(String missing) {
    List<String> rules = new ArrayList<>(NEEDED);
    rules.remove(missing);
    String[] words = missing.split("'", -1);
    ScanAccess issuer = issuerWith(rules);

    assertThatThrownBy(() -> issuer.grant(GrantsOnFake.web()))
        .isInstanceOf(AccessException.class)
        .hasMessageContaining("cannot " + words[11] + " resource \"" + words[7] + "\"")
        .hasMessageContaining("Whoever grants it needs");
    assertThat(grants.left()).isEmpty();
  }

  @Test
  void namesWhatItCouldNotTakeAwayAndTheRestIsGone() {
    List<String> rules = new ArrayList<>(NEEDED);
    rules.remove(rule("rbac.authorization.k8s.io", "roles", "delete"));
    KubernetesCluster scan = issuerWith(rules).grant(GrantsOnFake.web());

    assertThatThrownBy(scan::close)
        .isInstanceOf(AccessException.class)
        .hasMessageContaining("/namespaces/shop/roles/seaworthy-scan-")
        .message()
        .doesNotContain("secrets/", "serviceaccounts/", "rolebindings/");
    assertThat(grants.left()).containsExactly("shop");
  }

  @Test
  void sweepingNeedsNoRightToReadSecrets() {
    List<String> rules = new ArrayList<>(NEEDED);
    rules.add(rule("", "serviceaccounts", "list"));
    rules.add(rule("rbac.authorization.k8s.io", "roles", "list"));
    rules.add(rule("rbac.authorization.k8s.io", "rolebindings", "list"));
    ScanAccess issuer = issuerWith(rules);
    KubernetesCluster abandoned = issuer.grant(GrantsOnFake.web());
    grants.clock.advance(Duration.ofHours(2));

    assertThat(issuer.sweep("shop")).hasSize(4);
    assertThat(grants.left()).isEmpty();
    abandoned.close();
  }

  @Test
  void refusesToSweepWhereNoNamespaceCanBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grants.access().sweep("shop/../ops"))
        .withMessageStartingWith("namespace: ");
  }
}
