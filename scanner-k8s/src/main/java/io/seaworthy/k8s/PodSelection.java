package io.seaworthy.k8s;

import io.seaworthy.api.target.SelectionIssue.Kind;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.k8s.pod.KubernetesNames;
import io.seaworthy.k8s.pod.Pod;
import io.seaworthy.k8s.pod.PodName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pods of one namespace, narrowed down step by step.
 *
 * <p>Where no container is named, all regular containers are selected; init and ephemeral
 * containers only where they are named. What was selected and can't be scanned (an absent or
 * completed pod, a container that does not run) becomes an issue. Each step returns a new
 * selection. Immutable and safe for use by many threads.
 */
public final class PodSelection implements TargetSource {
  private final PodLookup lookup;
  private final String namespace;
  private final List<PodName> names;
  private final String labelSelector;
  private final List<String> containers;

  private PodSelection(
      PodLookup lookup,
      String namespace,
      List<PodName> names,
      String labelSelector,
      List<String> containers) {
    this.lookup = lookup;
    this.namespace = namespace;
    this.names = names;
    this.labelSelector = labelSelector;
    this.containers = containers;
  }

  static PodSelection in(PodLookup lookup, String namespace) {
    return new PodSelection(lookup, namespace, List.of(), "", List.of());
  }

  /**
   * Selects from another namespace. Pods that were named before are looked for there.
   *
   * @param namespace its name
   * @return a new selection
   * @throws IllegalArgumentException when no namespace can have this name
   */
  public PodSelection inNamespace(String namespace) {
    KubernetesNames.label("namespace", namespace);
    List<PodName> moved = names.stream().map(pod -> new PodName(namespace, pod.name())).toList();
    return new PodSelection(lookup, namespace, moved, labelSelector, containers);
  }

  /**
   * Selects pods by their names, beside those named before. It needs only {@code get} on them.
   *
   * @param pods their names
   * @return a new selection
   * @throws IllegalArgumentException when no pod can have one of these names
   */
  public PodSelection named(String... pods) {
    List<PodName> longer = new ArrayList<>(names);
    for (String pod : pods) {
      longer.add(new PodName(namespace, pod));
    }
    List<PodName> distinct = longer.stream().distinct().toList();
    return new PodSelection(lookup, namespace, distinct, labelSelector, containers);
  }

  /**
   * Selects pods by their labels, in addition to what was asked before. It needs {@code list}.
   *
   * @param selector a label selector as kubectl takes it, such as {@code app=web,tier!=cache}
   * @return a new selection
   * @throws IllegalArgumentException when it is none
   */
  public PodSelection labelled(String selector) {
    String checked = LabelSelector.checked(selector);
    String longer = labelSelector.isEmpty() ? checked : labelSelector + "," + checked;
    return new PodSelection(lookup, namespace, names, longer, containers);
  }

  /**
   * Selects containers by their names, beside those named before; only so are init and ephemeral
   * containers selected.
   *
   * @param containers their names
   * @return a new selection
   * @throws IllegalArgumentException when no container can have one of these names
   */
  public PodSelection container(String... containers) {
    List<String> longer = new ArrayList<>(this.containers);
    for (String container : containers) {
      longer.add(KubernetesNames.label("container", container));
    }
    List<String> distinct = longer.stream().distinct().toList();
    return new PodSelection(lookup, namespace, names, labelSelector, distinct);
  }

  /**
   * Asks the API server which containers these are now.
   *
   * @return the containers that run, and an issue for each that can't be scanned
   * @throws ClusterUnavailableException when the API server can't be asked
   */
  @Override
  public TargetSelection select() {
    ContainerTargets result = new ContainerTargets();
    List<Pod> pods =
        !names.isEmpty() && labelSelector.isEmpty() ? namedPods(result) : listedPods(result);
    pods.stream().filter(result::accepts).forEach(pod -> addContainers(pod, result));
    return result.selection();
  }

  private List<Pod> namedPods(ContainerTargets result) {
    return names.stream().flatMap(name -> lookup.get(name, result).stream()).toList();
  }

  private List<Pod> listedPods(ContainerTargets result) {
    Optional<List<Pod>> listed = lookup.list(namespace, labelSelector, result);
    if (listed.isEmpty()) {
      return List.of();
    }
    List<Pod> pods =
        listed.get().stream().filter(pod -> names.isEmpty() || names.contains(pod.name())).toList();
    if (pods.isEmpty()) {
      result.issue(Kind.NOT_FOUND, namespace, "No pod there matches " + this + ".");
    }
    return pods;
  }

  private void addContainers(Pod pod, ContainerTargets result) {
    if (containers.isEmpty()) {
      pod.regularContainers().forEach(container -> result.add(pod, container));
    } else {
      containers.forEach(name -> result.add(pod, name));
    }
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>(List.of("pods in namespace " + namespace));
    if (!names.isEmpty()) {
      parts.add("named " + String.join(", ", names.stream().map(PodName::name).toList()));
    }
    if (!labelSelector.isEmpty()) {
      parts.add("labelled " + labelSelector);
    }
    if (!containers.isEmpty()) {
      parts.add("containers " + String.join(", ", containers));
    }
    return String.join(", ", parts);
  }
}
