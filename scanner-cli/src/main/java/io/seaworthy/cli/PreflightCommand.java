package io.seaworthy.cli;

import io.seaworthy.k8s.access.AccessReview;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code seaworthy preflight}: whether a credential may scan a target, and what else it may. */
@Command(
    name = "preflight",
    mixinStandardHelpOptions = true,
    description = "Asks the API server whether a credential may scan a target, verb by verb.",
    footer = {
      "",
      "Exit codes: 0 it may, 100 a right is missing or refused as too much, 1 wrong usage."
    })
final class PreflightCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin TargetFlags target = new TargetFlags();

  @Option(
      names = "--refuse-surplus",
      description = "Fail where the credential has rights that no scan needs")
  boolean refuseSurplus;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (KubernetesTarget reached = target.onKubernetes()) {
      AccessReview review = reached.cluster().access().review(reached.targets());
      out.println("Identity: " + review.identity());
      review.missing().forEach(right -> out.println("Missing:  " + right));
      review.surplus().forEach(right -> out.println("Surplus:  " + right));
      review.notes().forEach(note -> out.println("Note:     " + note));
      out.flush();
      boolean sound = review.isSufficient() && !(refuseSurplus && !review.surplus().isEmpty());
      return sound ? ExitCodes.ALL_PASSED : ExitCodes.SOME_FAILED;
    }
  }
}
