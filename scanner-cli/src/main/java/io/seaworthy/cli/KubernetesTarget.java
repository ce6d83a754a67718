package io.seaworthy.cli;

import io.seaworthy.api.target.TargetSource;
import io.seaworthy.k8s.KubernetesCluster;

/**
 * A cluster and what to look at in it.
 *
 * @param cluster the cluster, closed with this
 * @param targets what lies there
 */
record KubernetesTarget(KubernetesCluster cluster, TargetSource targets) implements AutoCloseable {
  @Override
  public void close() {
    cluster.close();
  }
}
