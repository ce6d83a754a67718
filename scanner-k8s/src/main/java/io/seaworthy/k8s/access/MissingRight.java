package io.seaworthy.k8s.access;

import java.util.List;
import java.util.Optional;

/**
 * One verb that a credential lacks. Immutable.
 *
 * @param namespace where it is missing
 * @param verb in the words of RBAC, such as {@code get}
 * @param resource in the words of RBAC, such as {@code pods/exec}
 * @param pod the pod, empty where the verb is not about one
 */
public record MissingRight(String namespace, String verb, String resource, Optional<String> pod) {
  /**
   * Says what to do about it.
   *
   * @return the rule that a Role in the namespace needs, on one line
   */
  public String remedy() {
    List<String> names = pod.stream().toList();
    return "add to a Role in namespace "
        + namespace
        + ": apiGroups [\"\"], resources ["
        + resource
        + "], verbs ["
        + verb
        + "]"
        + (names.isEmpty() ? "" : ", resourceNames [" + names.get(0) + "]");
  }

  @Override
  public String toString() {
    return verb
        + " "
        + resource
        + pod.map(name -> " of pod " + name).orElse("")
        + " in namespace "
        + namespace
        + " ("
        + remedy()
        + ")";
  }
}
