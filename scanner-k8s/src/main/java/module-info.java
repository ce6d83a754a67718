/** Reaches containers through the Kubernetes API. {@code KubernetesCluster} is the way in. */
module io.seaworthy.k8s {
  requires transitive io.seaworthy.api;
  requires transitive io.kubernetes.client.java.api;
  requires com.google.gson;
  requires io.kubernetes.client.java;
  requires kotlin.stdlib;
  requires okhttp3;
  requires okio;
  requires org.yaml.snakeyaml;
  requires static org.immutables.value;

  exports io.seaworthy.k8s;
  exports io.seaworthy.k8s.access;

  provides io.seaworthy.api.transport.TransportProvider with
      io.seaworthy.k8s.KubernetesTransportProvider;
}
