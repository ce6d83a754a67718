package io.seaworthy.k8s.access;

import io.seaworthy.k8s.pod.KubernetesNames;
import java.util.List;

/**
 * One rule of a Role: verbs on a resource of the core API group in one namespace. Immutable.
 *
 * @param namespace where it holds
 * @param resource in the words of RBAC, such as {@code pods/exec}
 * @param verbs in the words of RBAC, such as {@code get}; at least one
 * @param resourceNames the objects that it is limited to; empty for all
 */
public record AccessRule(
    String namespace, String resource, List<String> verbs, List<String> resourceNames) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when no verb is given, or a name breaks the rules of
   *     Kubernetes
   */
  public AccessRule {
    KubernetesNames.label("namespace", namespace);
    if (verbs.isEmpty()) {
      throw new IllegalArgumentException("access rule for " + resource + ": no verb is given");
    }
    verbs = List.copyOf(verbs);
    resourceNames = List.copyOf(resourceNames);
    resourceNames.forEach(name -> KubernetesNames.subdomain("resource name", name));
  }

  @Override
  public String toString() {
    return String.join(", ", verbs)
        + " "
        + resource
        + (resourceNames.isEmpty() ? "" : " " + String.join(", ", resourceNames))
        + " in namespace "
        + namespace;
  }
}
