package io.seaworthy.k8s.access;

import java.util.List;
import java.util.stream.Stream;

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
   * @throws IllegalArgumentException when no verb is given
   */
  public AccessRule {
    if (verbs.isEmpty()) {
      throw new IllegalArgumentException("access rule for " + resource + ": no verb is given");
    }
    verbs = List.copyOf(verbs);
    resourceNames = List.copyOf(resourceNames);
  }

  /** Each single right in the rule: one verb on one object, or on all of them. */
  Stream<SingleRight> rights() {
    List<String> names = resourceNames.isEmpty() ? List.of("") : resourceNames;
    return names.stream()
        .flatMap(
            name -> verbs.stream().map(verb -> new SingleRight(namespace, resource, verb, name)));
  }

  /**
   * One verb on one object.
   *
   * @param namespace where
   * @param resource with its subresource
   * @param verb the verb
   * @param name the object, empty for all
   */
  record SingleRight(String namespace, String resource, String verb, String name) {
    String words() {
      return verb
          + " "
          + resource
          + (name.isEmpty() ? "" : " " + name)
          + " in namespace "
          + namespace;
    }
  }
}
