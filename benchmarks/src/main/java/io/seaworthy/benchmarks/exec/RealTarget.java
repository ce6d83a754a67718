package io.seaworthy.benchmarks.exec;

import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.k8s.KubernetesCluster;
import java.net.URI;

/** The container of a real cluster that a benchmark's first argument names. */
final class RealTarget {
  private RealTarget() {}

  static URI uri(String[] arguments) {
    if (arguments.length == 0) {
      throw new IllegalArgumentException(
          "no container is named; give one as k8s-container://NAMESPACE/POD/CONTAINER");
    }
    return URI.create(arguments[0]);
  }

  static Target find(KubernetesCluster cluster, URI uri) {
    TargetSelection selection = cluster.targets(uri).select();
    if (selection.targets().isEmpty()) {
      throw new IllegalArgumentException("can't be reached: " + selection.issues());
    }
    return selection.targets().get(0);
  }
}
