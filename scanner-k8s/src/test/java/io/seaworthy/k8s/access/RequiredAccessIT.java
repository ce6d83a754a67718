package io.seaworthy.k8s.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.ApiClient;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import io.seaworthy.k8s.KubernetesCluster;
import io.seaworthy.k8s.PodSelection;
import io.seaworthy.k8s.ScratchNamespace;
import io.seaworthy.testkit.junit.LeakCheck;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests as the real API server takes them: what an account may do with them, and not. */
@ExtendWith(LeakCheck.class)
class RequiredAccessIT {
  @RegisterExtension static final ScratchNamespace SCRATCH = new ScratchNamespace();

  private static RequiredAccess accessTo(String... pods) {
    return RequiredAccess.forTargets(Stream.of(pods).map(SCRATCH::target).toList());
  }

  private static PodSelection pods(KubernetesCluster cluster) {
    return cluster.pods().inNamespace(SCRATCH.name());
  }

  @Test
  void isAllThatAScanOfAPodNeeds() {
    ApiClient client = SCRATCH.accountWith(accessTo(ScratchNamespace.POD), "scan");
    assertThat(SCRATCH.rulesOf(client))
        .containsExactlyInAnyOrder("get pods subject", "create,get pods/exec subject");
    try (KubernetesCluster cluster = KubernetesCluster.using(client)) {
      TargetSelection selection = pods(cluster).named(ScratchNamespace.POD).select();
      assertThat(selection.issues()).isEmpty();
      try (Session session = cluster.transport().open(selection.targets().get(0))) {
        CommandOutcome outcome = session.run(Command.authorText("echo seen; exit 3"));
        assertThat(outcome)
            .isInstanceOfSatisfying(
                Exited.class,
                exited -> {
                  assertThat(exited.code()).isEqualTo(3);
                  assertThat(exited.stdout().text()).isEqualTo("seen\n");
                });
        assertThat(session.checkTarget()).isInstanceOf(TargetCheck.Same.class);
      }
    }
  }

  @Test
  void opensNothingElse() {
    ApiClient client = SCRATCH.accountWith(accessTo(ScratchNamespace.POD), "narrow");
    assertThat(SCRATCH.rulesOf(client)).hasSize(2);
    for (String other :
        List.of("secrets", "secrets/x", "configmaps", "pods", "pods/x", "pods/subject/log")) {
      assertThat(SCRATCH.statusFor(client, other)).as(other).isEqualTo(403);
    }
    try (KubernetesCluster cluster = KubernetesCluster.using(client);
        Session session = cluster.transport().open(SCRATCH.target("another"))) {
      assertThat(session.run(Command.argv("true")))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.FORBIDDEN));
      assertThat(pods(cluster).select().issues())
          .singleElement()
          .satisfies(
              issue -> {
                assertThat(issue.kind()).isEqualTo(SelectionIssue.Kind.REFUSED);
                assertThat(issue.message()).contains("resources [pods], verbs [list]");
              });
    }
  }

  @Test
  void letsPodsBeListedWhereThatIsAskedFor() {
    ApiClient client =
        SCRATCH.accountWith(accessTo(ScratchNamespace.POD).andListing(SCRATCH.name()), "lister");
    assertThat(SCRATCH.rulesOf(client)).contains("list pods ");
    try (KubernetesCluster cluster = KubernetesCluster.using(client)) {
      assertThat(pods(cluster).select().targets())
          .extracting(Target::uri)
          .contains(SCRATCH.target(ScratchNamespace.POD).uri());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "n", "on", "null", "true", "1e3", "0x1f", "12", "0o7", "1-2"})
  void namesThatLookLikeSomethingElseArriveAsNames(String name) {
    assertThat(SCRATCH.rulesOf(SCRATCH.accountWith(accessTo(name), name)))
        .containsExactlyInAnyOrder("get pods " + name, "create,get pods/exec " + name);
  }
}
