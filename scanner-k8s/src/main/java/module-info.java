/** Reaches containers through the Kubernetes API. {@code KubernetesCluster} is the way in. */
module io.seaworthy.k8s {
  requires transitive io.seaworthy.api;
  requires transitive io.kubernetes.client.java.api;
  requires com.google.gson;
  requires io.kubernetes.client.java;
  requires kotlin.stdlib;
  requires okhttp3;
  requires okio;
  requires static org.immutables.value;

  exports io.seaworthy.k8s;

  provides io.seaworthy.api.transport.TransportProvider with
      io.seaworthy.k8s.KubernetesTransportProvider;
}
