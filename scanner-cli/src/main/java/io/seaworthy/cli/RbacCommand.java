package io.seaworthy.cli;

import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.k8s.access.AccessManifests;
import io.seaworthy.k8s.access.AdmissionManifests;
import io.seaworthy.k8s.access.ApiServerAddress;
import io.seaworthy.k8s.access.NetworkManifests;
import io.seaworthy.k8s.access.RequiredAccess;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code seaworthy rbac}: the rights that a scan of a target needs, as YAML. */
@Command(
    name = "rbac",
    mixinStandardHelpOptions = true,
    description =
        "Prints the ServiceAccount, Role and RoleBinding that a scan of a target needs, as YAML.")
final class RbacCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin TargetFlags target = new TargetFlags();

  @Option(
      names = "--name",
      defaultValue = "seaworthy-scanner",
      description = "The objects' name (default: ${DEFAULT-VALUE})")
  String name = "";

  @Option(
      names = "--account-namespace",
      defaultValue = "default",
      description = "Where the account lives (default: ${DEFAULT-VALUE})")
  String accountNamespace = "";

  @Option(
      names = "--admission-policy",
      description =
          "Also a ValidatingAdmissionPolicy that holds the account to the target's containers")
  boolean admissionPolicy;

  @Option(
      names = "--exclusive",
      description = "With --admission-policy: refuse everybody else to exec in these pods")
  boolean exclusive;

  @Option(
      names = "--network-policy",
      description =
          "Also a NetworkPolicy for a scanner in a pod, which lets it reach the API server alone")
  boolean networkPolicy;

  @Option(
      names = "--api-server",
      paramLabel = "ADDRESS:PORT",
      arity = "1..*",
      description =
          "With --network-policy: where pods find the API server; else the cluster is asked")
  List<String> apiServers = new ArrayList<>();

  @Override
  public Integer call() {
    if (exclusive && !admissionPolicy) {
      throw new IllegalArgumentException("--exclusive: only --admission-policy can be exclusive");
    }
    if (!apiServers.isEmpty() && !networkPolicy) {
      throw new IllegalArgumentException("--api-server: only --network-policy makes use of it");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (KubernetesTarget reached = target.onKubernetes()) {
      TargetSelection selection = reached.targets().select();
      selection
          .issues()
          .forEach(
              issue ->
                  spec.commandLine().getErr().println(issue.subject() + ": " + issue.message()));
      spec.commandLine().getErr().flush();
      List<String> documents = new ArrayList<>();
      RequiredAccess access = RequiredAccess.forTargets(selection.targets());
      documents.add(AccessManifests.of(access, name, accountNamespace).toYaml());
      if (admissionPolicy) {
        AdmissionManifests policy =
            AdmissionManifests.of(selection.targets(), name, accountNamespace);
        documents.add((exclusive ? policy.exclusive() : policy).toYaml());
      }
      if (networkPolicy) {
        documents.add(NetworkManifests.of(addresses(reached), name, accountNamespace).toYaml());
      }
      out.print(String.join("---\n", documents));
      out.flush();
      return ExitCodes.ALL_PASSED;
    }
  }

  private List<ApiServerAddress> addresses(KubernetesTarget reached) {
    return apiServers.isEmpty()
        ? reached.cluster().access().apiServerAddresses()
        : apiServers.stream().map(ApiServerAddress::parse).toList();
  }
}
