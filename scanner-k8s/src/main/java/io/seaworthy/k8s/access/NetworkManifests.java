package io.seaworthy.k8s.access;

import static io.seaworthy.k8s.access.ManifestObject.fields;

import io.seaworthy.k8s.pod.KubernetesNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The {@code NetworkPolicy} of a scanner that runs in a pod: it reaches the API server and nothing
 * else, neither the pods that it scans nor a name server, and nobody reaches it. Immutable.
 *
 * <p>It holds for pods with the label {@code app.kubernetes.io/name} and the policy's name as its
 * value, and only where the cluster's network enforces policies.
 */
public final class NetworkManifests {
  private final List<ApiServerAddress> servers;
  private final String name;
  private final String namespace;

  private NetworkManifests(List<ApiServerAddress> servers, String name, String namespace) {
    this.servers = servers;
    this.name = name;
    this.namespace = namespace;
  }

  /**
   * Returns the policy.
   *
   * @param servers where pods find the API server: the address of the service {@code kubernetes},
   *     and those behind it, since networks differ in which of them they check
   * @param name the policy's name, a DNS label of at most 63 characters
   * @param namespace where the scanner's pods are
   * @return the objects
   * @throws IllegalArgumentException when there is no address, or a name has another form
   */
  public static NetworkManifests of(
      Collection<ApiServerAddress> servers, String name, String namespace) {
    if (servers.isEmpty()) {
      // An empty list of rules would be valid, and cut the scanner off from everything.
      throw new IllegalArgumentException("network policy: no address of an API server is given");
    }
    return new NetworkManifests(
        List.copyOf(servers),
        KubernetesNames.label("name", name),
        KubernetesNames.label("namespace", namespace));
  }

  /**
   * Returns the object as the API takes it.
   *
   * @return one map of texts, numbers, lists and maps
   */
  public List<Map<String, Object>> objects() {
    Map<String, Object> metadata = ManifestObject.metadata(name, Map.of());
    metadata.put("namespace", namespace);
    Map<String, Object> policy =
        ManifestObject.of("networking.k8s.io/v1", "NetworkPolicy", metadata);
    policy.put(
        "spec",
        fields(
            "podSelector",
            fields("matchLabels", fields("app.kubernetes.io/name", name)),
            "policyTypes",
            List.of("Ingress", "Egress"),
            "egress",
            servers.stream().map(NetworkManifests::egress).toList()));
    return List.of(policy);
  }

  private static Map<String, Object> egress(ApiServerAddress server) {
    return fields(
        "to",
        List.of(fields("ipBlock", fields("cidr", server.cidr()))),
        "ports",
        List.of(fields("protocol", "TCP", "port", server.port())));
  }

  /**
   * Returns the object as a YAML document for {@code kubectl apply}.
   *
   * @return the text
   */
  public String toYaml() {
    return ManifestText.of(objects());
  }
}
