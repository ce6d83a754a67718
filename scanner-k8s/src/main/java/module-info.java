/** Reaches containers through the Kubernetes API. {@code KubernetesCluster} is the way in. */
module io.seaworthy.k8s {
  requires transitive io.seaworthy.api;
  requires org.yaml.snakeyaml;
  requires static org.immutables.value;

  exports io.seaworthy.k8s.access;
}
