package io.seaworthy.k8s;

import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.api.target.SelectionIssue.Kind;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.k8s.pod.ContainerName;
import io.seaworthy.k8s.pod.Pod;
import io.seaworthy.k8s.pod.PodContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects targets and, for what can't be one, why. Not safe for use by many threads. */
final class ContainerTargets {
  private final List<Target> targets = new ArrayList<>();
  private final List<SelectionIssue> issues = new ArrayList<>();

  TargetSelection selection() {
    return new TargetSelection(targets, issues);
  }

  void issue(Kind kind, Object subject, String message) {
    issues.add(new SelectionIssue(kind, subject.toString(), message));
  }

  /** Tells whether a pod can be looked into, and notes why not. */
  boolean accepts(Pod pod) {
    if (pod.windows()) {
      issue(Kind.UNSUPPORTED, pod.name(), "It is for Windows nodes; only Linux can be scanned.");
      return false;
    }
    if (pod.completed()) {
      issue(
          Kind.COMPLETED,
          pod.name(),
          "It has ended (phase " + pod.phase() + "); select pods that run.");
      return false;
    }
    return true;
  }

  /** Adds a container that was asked for by its name. */
  void add(Pod pod, String name) {
    Optional<PodContainer> container = pod.container(name);
    if (container.isEmpty()) {
      issue(
          Kind.CONTAINER_NOT_FOUND,
          pod.name() + "/" + name,
          "The pod has no such container; it has: "
              + String.join(", ", pod.containerNames())
              + ".");
      return;
    }
    add(pod, container.get());
  }

  /** Adds a container if it runs. */
  void add(Pod pod, PodContainer container) {
    ContainerName name = new ContainerName(pod.name(), container.name());
    switch (container.state()) {
      case RUNNING ->
          targets.add(
              Target.builder()
                  .uri(name.uri())
                  .displayName(name.toString())
                  .identity(container.identity(pod.uid()))
                  .build());
      case WAITING ->
          issue(
              Kind.NOT_RUNNING,
              name,
              "It does not run" + because(container) + "; look at its state and events.");
      case TERMINATED -> issue(Kind.COMPLETED, name, "It has ended" + because(container) + ".");
    }
  }

  private static String because(PodContainer container) {
    return container.reason().isEmpty() ? "" : " (" + container.reason() + ")";
  }
}
