package io.seaworthy.cli;

import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.k8s.access.AccessManifests;
import io.seaworthy.k8s.access.RequiredAccess;
import java.io.PrintWriter;
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

  @Mixin TargetOption target = new TargetOption();

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

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Reached reached = target.reach()) {
      TargetSelection selection = reached.targets().select();
      selection
          .issues()
          .forEach(
              issue ->
                  spec.commandLine().getErr().println(issue.subject() + ": " + issue.message()));
      spec.commandLine().getErr().flush();
      RequiredAccess access = RequiredAccess.forTargets(selection.targets());
      out.print(AccessManifests.of(access, name, accountNamespace).toYaml());
      out.flush();
      return ExitCodes.ALL_PASSED;
    }
  }
}
