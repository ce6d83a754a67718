package io.seaworthy.k8s;

import static io.seaworthy.core.control.Check.describe;
import static io.seaworthy.core.control.Resources.file;
import static io.seaworthy.core.matcher.ResourceMatchers.exist;
import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.ApiClient;
import io.seaworthy.api.target.Target;
import io.seaworthy.core.Profile;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.k8s.access.AccessReview;
import io.seaworthy.k8s.access.AccessRule;
import io.seaworthy.k8s.access.MissingRight;
import io.seaworthy.k8s.access.RequiredAccess;
import io.seaworthy.testkit.junit.LeakCheck;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generated Role is enough for a scan, and nothing in it can be left out. */
@ExtendWith(LeakCheck.class)
class LeastPrivilegeIT {
  @RegisterExtension static final ScratchNamespace SCRATCH = new ScratchNamespace();

  private static final Profile PROFILE =
      Profile.of(
          "least", Control.of("passwd-1").check(describe(file("/etc/passwd")).should(exist())));

  private static RequiredAccess access() {
    return RequiredAccess.forTargets(List.of(SCRATCH.target()));
  }

  private static ScanResult scan(KubernetesCluster cluster) {
    return scan(cluster, SCRATCH.target(), PROFILE);
  }

  private static ScanResult scan(KubernetesCluster cluster, Target target, Profile profile) {
    try (Scanner scanner = Scanner.of(cluster.transport())) {
      return scanner.scan(cluster.targets(target.uri()), profile);
    }
  }

  @Test
  void aScanIsGreenWithTheGeneratedRoleAndDoesNothingElse() {
    try (KubernetesCluster cluster =
        KubernetesCluster.using(SCRATCH.accountWith(access(), "scan"))) {
      ScanResult result = scan(cluster);

      assertThat(result.issues()).isEmpty();
      assertThat(result.controls().map(ControlResult::status))
          .containsExactly(ControlStatus.PASSED);
    }
    assertThat(actionsOf("scan")).containsExactly("get pods subject", "get pods/exec subject");
  }

  @Test
  void aScanOfAllThatIsAskedGivesWhatAnAdministratorGets() {
    SCRATCH.addPod("services", "test.local/debian-services:1");
    Target services = SCRATCH.target("services");
    ScanResult expected = scan(SCRATCH.cluster(), services, BulkProfile.profile());
    assertThat(Flips.causes(expected).keySet()).containsExactly("judged");

    RequiredAccess access = RequiredAccess.forTargets(List.of(services));
    try (KubernetesCluster cluster = KubernetesCluster.using(SCRATCH.accountWith(access, "bulk"))) {
      ScanResult result = scan(cluster, services, BulkProfile.profile());

      assertThat(result.issues()).isEmpty();
      assertThat(new Flips(expected).in(result)).isEmpty();
      assertThat(Flips.causes(result)).isEqualTo(Flips.causes(expected));
    }
    assertThat(actionsOf("bulk")).containsExactly("get pods services", "get pods/exec services");
  }

  private static List<String> actionsOf(String account) {
    return AuditLog.actionsOf("system:serviceaccount:" + SCRATCH.name() + ":" + account);
  }

  @ParameterizedTest
  @CsvSource({"get,pods", "get,pods/exec", "create,pods/exec"})
  void namesTheOneRightThatWasTakenAway(String verb, String resource) {
    ApiClient client =
        SCRATCH.accountWithRules("without-" + verb + resource.hashCode(), without(verb, resource));
    try (KubernetesCluster cluster = KubernetesCluster.using(client)) {
      AccessReview review = cluster.access().review(access());
      assertThat(review.missing())
          .extracting(MissingRight::toString)
          .singleElement()
          .asString()
          .contains(
              verb + " " + resource + " of pod subject",
              "resources [" + resource + "], verbs [" + verb + "], resourceNames [subject]");

      ScanResult result = scan(cluster);
      if (verb.equals("create") && SCRATCH.serverMinor() < 35) {
        // Such a server does not ask for it yet.
        assertThat(result.count(ControlStatus.PASSED)).isOne();
      } else {
        assertThat(result.count(ControlStatus.PASSED)).isZero();
        assertThat(explanation(result)).contains("resources [" + resource + "]", verb);
      }
    }
  }

  private static String explanation(ScanResult result) {
    return Stream.concat(
            result.issues().stream().map(issue -> issue.message()),
            result.targets().stream()
                .flatMap(target -> target.error().stream())
                .map(Object::toString))
        .collect(Collectors.joining(" "));
  }

  /** The rules of the generated Role but for one verb. */
  private static String without(String verb, String resource) {
    return access().rules().stream()
        .flatMap(rule -> rule.verbs().stream().map(each -> rule(rule, each)))
        .filter(rule -> !rule.equals(rule(resource, verb)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String rule(AccessRule rule, String verb) {
    return rule(rule.resource(), verb);
  }

  private static String rule(String resource, String verb) {
    return "{'apiGroups':[''],'resources':['%s'],'resourceNames':['%s'],'verbs':['%s']}"
        .formatted(resource, ScratchNamespace.POD, verb);
  }

  @Test
  void twentyFourOtherRightsStayForbidden() {
    ApiClient client = SCRATCH.accountWith(access(), "narrow");

    assertThat(SCRATCH.allows(client, "'verb':'get','resource':'pods','name':'subject'")).isTrue();
    assertThat(
            Stream.of(OTHER_RIGHTS.split("\n", -1)).filter(right -> SCRATCH.allows(client, right)))
        .isEmpty();
  }

  private static final String OTHER_RIGHTS =
      """
      'verb':'list','resource':'pods'
      'verb':'watch','resource':'pods'
      'verb':'create','resource':'pods'
      'verb':'get','resource':'pods','name':'another'
      'verb':'update','resource':'pods','name':'subject'
      'verb':'patch','resource':'pods','name':'subject'
      'verb':'delete','resource':'pods','name':'subject'
      'verb':'deletecollection','resource':'pods'
      'verb':'get','resource':'pods','subresource':'log','name':'subject'
      'verb':'get','resource':'pods','subresource':'exec','name':'another'
      'verb':'create','resource':'pods','subresource':'exec','name':'another'
      'verb':'create','resource':'pods','subresource':'attach','name':'subject'
      'verb':'create','resource':'pods','subresource':'portforward','name':'subject'
      'verb':'patch','resource':'pods','subresource':'ephemeralcontainers','name':'subject'
      'verb':'create','resource':'pods','subresource':'eviction','name':'subject'
      'verb':'get','resource':'secrets','name':'subject'
      'verb':'list','resource':'secrets'
      'verb':'create','resource':'secrets'
      'verb':'get','resource':'configmaps','name':'subject'
      'verb':'create','resource':'serviceaccounts','subresource':'token','name':'narrow'
      'verb':'impersonate','resource':'serviceaccounts','name':'default'
      'verb':'get','resource':'nodes','subresource':'proxy'
      'verb':'create','group':'rbac.authorization.k8s.io','resource':'rolebindings'
      'verb':'get','group':'apps','resource':'deployments','name':'subject'""";
}
