package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.ApiClient;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.api.transport.Session;
import io.seaworthy.testkit.junit.LeakCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What rights it takes, asked of the real authorizer. */
@ExtendWith(LeakCheck.class)
class RightsIT {
  private static final KubernetesOptions ONE_SHOT = AuditedScan.options(ExecOptions.Mode.ONE_SHOT);

  @RegisterExtension static final ScratchNamespace SCRATCH = new ScratchNamespace();

  private static CommandOutcome runAs(ApiClient client) {
    try (KubernetesCluster cluster = KubernetesCluster.using(client, ONE_SHOT);
        Session session = cluster.transport().open(SCRATCH.target())) {
      return session.run(Command.argv("true"));
    }
  }

  @Test
  void createAloneIsNotEnough() {
    CommandOutcome outcome = runAs(SCRATCH.accountWith("create"));
    assertThat(outcome).isInstanceOf(Refused.class);
    Refused refused = (Refused) outcome;
    assertThat(refused.reason()).isEqualTo(Refused.Reason.FORBIDDEN);
    assertThat(refused.message()).contains("cannot get resource \"pods/exec\"");
    assertThat(refused.remedy()).contains("[pods/exec]", "[get, create]", SCRATCH.name());
  }

  @Test
  void getAloneIsEnoughUntilKubernetes135() {
    CommandOutcome outcome = runAs(SCRATCH.accountWith("get"));
    if (SCRATCH.serverMinor() < 35) {
      assertThat(outcome).isInstanceOf(Exited.class);
    } else {
      assertThat(((Refused) outcome).message()).contains("create");
    }
  }

  @Test
  void getAndCreateAreEnough() {
    assertThat(runAs(SCRATCH.accountWith("get", "create"))).isInstanceOf(Exited.class);
  }

  @Test
  void anUnknownTokenIsToldApartFromAMissingRight() {
    ApiClient client = RealCluster.apiClient("not-a-token");
    assertThat(((Refused) runAs(client)).reason()).isEqualTo(Refused.Reason.UNAUTHENTICATED);
  }

  @Test
  void aSelectionWithoutTheRightToReadPodsIsAnIssue() {
    ApiClient client = SCRATCH.accountWith("get", "create", "list");
    try (KubernetesCluster cluster = KubernetesCluster.using(client, ONE_SHOT)) {
      TargetSelection selection =
          cluster.pods().inNamespace(SCRATCH.name()).named(ScratchNamespace.POD).select();
      assertThat(selection.targets()).isEmpty();
      assertThat(selection.issues())
          .singleElement()
          .satisfies(
              issue -> {
                assertThat(issue.kind()).isEqualTo(SelectionIssue.Kind.REFUSED);
                assertThat(issue.message()).contains("resources [pods], verbs [get]");
              });
    }
  }
}
