package io.seaworthy.cli;

import io.seaworthy.k8s.KubernetesCluster;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--kubeconfig",
      paramLabel = "FILE",
      description =
          "The kubeconfig; else what KUBECONFIG names, ~/.kube/config, or the pod's own account")
  @Nullable Path kubeconfig;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (KubernetesCluster cluster =
        kubeconfig == null
            ? KubernetesCluster.fromDefaultConfig()
            : KubernetesCluster.fromKubeconfig(kubeconfig)) {
      for (String namespace : namespaces) {
        cluster.access().sweep(namespace).forEach(path -> out.println("Removed: " + path));
      }
      out.flush();
      return ExitCodes.ALL_PASSED;
    }
  }
}
