package io.seaworthy.k8s.access;

import io.seaworthy.api.target.Target;
import io.seaworthy.k8s.pod.ContainerReference;
import io.seaworthy.k8s.pod.PodName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rights that a scan of certain pods needs, and nothing else. Immutable.
 *
 * <p>Pods are named one by one: RBAC has no label selectors, so labels are resolved to names by the
 * client before. {@code pods/exec} needs {@code get}, because a WebSocket upgrade is an HTTP GET,
 * and from Kubernetes 1.35 on {@code create} as well (KEP-4006). {@code list} can't be limited to
 * names and is asked for only where a selection needs it.
 */
public final class RequiredAccess {
  private final List<AccessRule> rules;

  private RequiredAccess(List<AccessRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Returns what a scan of these targets needs.
   *
   * @param targets targets of the form {@code k8s-container://namespace/pod/container}
   * @return the rights
   * @throws IllegalArgumentException when there is no target, or one of another form
   */
  public static RequiredAccess forTargets(Collection<Target> targets) {
    if (targets.isEmpty()) {
      throw new IllegalArgumentException(
          "required access: the selection holds no target, so there is nothing to grant");
    }
    Map<String, Set<String>> pods = new TreeMap<>();
    for (Target target : targets) {
      PodName pod = ContainerReference.whole(target.uri()).pod();
      pods.computeIfAbsent(pod.namespace(), namespace -> new TreeSet<>()).add(pod.name());
    }
    List<AccessRule> rules = new ArrayList<>();
    pods.forEach(
        (namespace, names) -> {
          rules.add(new AccessRule(namespace, "pods", List.of("get"), List.copyOf(names)));
          rules.add(
              new AccessRule(namespace, "pods/exec", List.of("create", "get"), List.copyOf(names)));
        });
    return new RequiredAccess(rules);
  }

  /**
   * Returns these rights and that of listing the pods of a namespace, which a selection by label or
   * by namespace needs.
   *
   * @param namespace the namespace
   * @return the rights; these ones where listing is among them
   * @throws IllegalArgumentException when no namespace can have this name
   */
  public RequiredAccess andListing(String namespace) {
    AccessRule listing = new AccessRule(namespace, "pods", List.of("list"), List.of());
    if (rules.contains(listing)) {
      return this;
    }
    List<AccessRule> longer = new ArrayList<>(rules);
    longer.add(listing);
    return new RequiredAccess(longer);
  }

  /**
   * Returns the rules.
   *
   * @return the rules: those of the targets by namespace, then the right to list
   */
  public List<AccessRule> rules() {
    return rules;
  }

  /**
   * Returns the namespaces that the rules speak of; each needs a Role of its own.
   *
   * @return the namespaces, in the order of the rules
   */
  public Set<String> namespaces() {
    return rules.stream()
        .map(AccessRule::namespace)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public String toString() {
    return rules.stream().map(AccessRule::toString).collect(Collectors.joining("; "));
  }
}
