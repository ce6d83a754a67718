package io.seaworthy.k8s;

import io.seaworthy.api.target.SelectionIssue.Kind;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.k8s.pod.ContainerReference;
import io.seaworthy.k8s.pod.Pod;
import io.seaworthy.k8s.pod.PodContainer;
import java.util.List;
import java.util.Optional;

/** The containers that target URIs name. A URI means one container, never a guess among several. */
final class ReferencedContainers implements TargetSource {
  private final PodLookup lookup;
  private final List<ContainerReference> references;

  ReferencedContainers(PodLookup lookup, List<ContainerReference> references) {
    this.lookup = lookup;
    this.references = references;
  }

  @Override
  public TargetSelection select() {
    ContainerTargets result = new ContainerTargets();
    for (ContainerReference reference : references) {
      lookup
          .get(reference.pod(), result)
          .filter(result::accepts)
          .ifPresent(pod -> add(pod, reference, result));
    }
    return result.selection();
  }

  private static void add(Pod pod, ContainerReference reference, ContainerTargets result) {
    List<PodContainer> regular = pod.regularContainers();
    Optional<String> sole =
        regular.size() == 1 ? Optional.of(regular.get(0).name()) : Optional.empty();
    Optional<String> chosen = reference.container().or(pod::defaultContainer).or(() -> sole);
    if (chosen.isPresent()) {
      result.add(pod, chosen.get());
    } else {
      result.issue(
          Kind.CONTAINER_NOT_FOUND,
          pod.name(),
          "The pod has several containers; name one of: "
              + String.join(", ", pod.containerNames())
              + ".");
    }
  }
}
