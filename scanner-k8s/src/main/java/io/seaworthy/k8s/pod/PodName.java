package io.seaworthy.k8s.pod;

/**
 * Where a pod is.
 *
 * @param namespace a DNS label
 * @param name a DNS subdomain
 */
public record PodName(String namespace, String name) {
  /**
   * Checks both.
   *
   * @throws IllegalArgumentException when one breaks the rules of Kubernetes, naming it
   */
  public PodName {
    KubernetesNames.label("namespace", namespace);
    KubernetesNames.subdomain("pod", name);
  }

  @Override
  public String toString() {
    return namespace + "/" + name;
  }
}
