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

  /**
   * Checks the name of a namespace alone.
   *
   * @param namespace the name
   * @throws IllegalArgumentException when it breaks the rules of Kubernetes
   */
  public static void checkNamespace(String namespace) {
    KubernetesNames.label("namespace", namespace);
  }

  @Override
  public String toString() {
    return namespace + "/" + name;
  }
}
