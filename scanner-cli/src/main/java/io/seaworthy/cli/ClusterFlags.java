package io.seaworthy.cli;

import io.seaworthy.k8s.KubernetesCluster;
import io.seaworthy.k8s.KubernetesOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cluster. */
final class ClusterFlags {
  @Option(
      names = "--kubeconfig",
      paramLabel = "FILE",
      description =
          "The kubeconfig; else what KUBECONFIG names, ~/.kube/config, or the pod's own account")
  @Nullable Path kubeconfig;

  KubernetesCluster open(KubernetesOptions options) {
    return kubeconfig == null
        ? KubernetesCluster.fromDefaultConfig(options)
        : KubernetesCluster.fromKubeconfig(kubeconfig, options);
  }
}
