package io.seaworthy.k8s.grant;

import io.seaworthy.api.target.Target;
import io.seaworthy.k8s.pod.ContainerName;
import io.seaworthy.k8s.pod.ContainerReference;
import io.seaworthy.k8s.pod.Pod;
import io.seaworthy.k8s.pod.PodAnswer;
import io.seaworthy.k8s.pod.PodAnswer.Found;
import io.seaworthy.k8s.pod.PodContainer;
import io.seaworthy.k8s.pod.PodName;
import io.seaworthy.k8s.pod.Pods;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tokens that lie in containers: who may exec there may read them, whatever a scanner of ours
 * refuses to read. Safe for use by many threads.
 */
public final class MountedTokens {
  private final Pods pods;

  /**
   * Creates a finder.
   *
   * @param pods reads the pods
   */
  public MountedTokens(Pods pods) {
    this.pods = pods;
  }

  /**
   * Looks into the pods of targets, as far as the credential may see them.
   *
   * @param targets targets of the form {@code k8s-container://namespace/pod/container}
   * @return a sentence for each container with a token
   */
  public List<String> of(Collection<Target> targets) {
    Map<PodName, PodAnswer> seen = new HashMap<>();
    return targets.stream()
        .map(target -> ContainerReference.whole(target.uri()))
        .flatMap(name -> note(name, seen.computeIfAbsent(name.pod(), pods::get)))
        .toList();
  }

  private static Stream<String> note(ContainerName name, PodAnswer answer) {
    if (!(answer instanceof Found found)) {
      // That it may not be seen is among what is missing.
      return Stream.empty();
    }
    Optional<Pod> pod = found.pods().stream().findFirst();
    return pod
        .flatMap(known -> known.container(name.name()))
        .filter(PodContainer::holdsToken)
        .map(
            container ->
                name
                    + " mounts a token of service account "
                    + pod.get().serviceAccount()
                    + ": who may exec there may act as that account")
        .stream();
  }
}
