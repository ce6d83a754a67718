package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.ApiClient;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.k8s.access.AdmissionManifests;
import io.seaworthy.k8s.access.ApiServerAddress;
import io.seaworthy.k8s.access.NetworkManifests;
import io.seaworthy.testkit.junit.LeakCheck;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The policies beside a Role, as the real API server takes them. */
@ExtendWith(LeakCheck.class)
class PoliciesIT {
  @RegisterExtension static final ScratchNamespace SCRATCH = new ScratchNamespace();

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String ALL_PODS =
      """
      [{'apiGroups':[''],'resources':['pods'],'verbs':['get']},
       {'apiGroups':[''],'resources':['pods/exec'],'verbs':['get','create']}]
      """;

  private static CommandOutcome run(ApiClient client, Target target) {
    try (KubernetesCluster cluster = KubernetesCluster.using(client);
        Session session = cluster.transport().open(target)) {
      return session.run(Command.argv("true"));
    }
  }

  @Test
  void theAdmissionPolicyHoldsAnAccountToItsTargetsAndOthersOffThem() {
    SCRATCH.addRunningPod("another");
    Target own = SCRATCH.target();
    Target another = SCRATCH.target("another");
    // Policies have no namespace, so the name has to be one of its own.
    String account = SCRATCH.name();
    ApiClient scanner = SCRATCH.accountWithRules(account, ALL_PODS);
    ApiClient other = SCRATCH.accountWithRules("other", ALL_PODS);
    assertThat(run(scanner, another)).isInstanceOf(Exited.class);

    SCRATCH.apply(AdmissionManifests.of(List.of(own), account, account).exclusive().toYaml());
    RealCluster.await("the policy", PATIENCE, () -> run(scanner, another) instanceof Refused);
    RealCluster.await("all of it", PATIENCE, () -> run(other, own) instanceof Refused);

    assertThat(run(scanner, own)).isInstanceOf(Exited.class);
    assertThat(run(other, another)).isInstanceOf(Exited.class);
    assertThat(run(scanner, another).describe())
        .contains(account, "may only exec in the containers of its scan");
    assertThat(run(other, own).describe()).contains("may exec in this pod");
  }

  @Test
  void theNetworkPolicyIsMadeOfTheApiServersAddresses() {
    List<ApiServerAddress> servers = SCRATCH.cluster().access().apiServerAddresses();

    assertThat(servers).isNotEmpty();
    SCRATCH.apply(NetworkManifests.of(servers, "scan", SCRATCH.name()).toYaml());
  }
}
