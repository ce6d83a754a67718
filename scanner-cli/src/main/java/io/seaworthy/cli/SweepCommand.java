package io.seaworthy.cli;

import io.seaworthy.k8s.KubernetesCluster;
import io.seaworthy.k8s.KubernetesOptions;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seaworthy sweep}: removes what killed scans with temporary access have left. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description = {
      "Removes the temporary access that killed scans have left in namespaces.",
      "What a living scan has is not touched: it counts as left an hour after its last token."
    })
final class SweepCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "NAMESPACE", description = "Where scans had access")
  List<String> namespaces = new ArrayList<>();

  @Mixin ClusterFlags flags = new ClusterFlags();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (KubernetesCluster cluster = flags.open(KubernetesOptions.DEFAULT)) {
      for (String namespace : namespaces) {
        cluster.access().sweep(namespace).forEach(path -> out.println("Removed: " + path));
      }
      out.flush();
      return ExitCodes.ALL_PASSED;
    }
  }
}
