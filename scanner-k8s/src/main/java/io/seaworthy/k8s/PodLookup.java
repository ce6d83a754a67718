package io.seaworthy.k8s;

import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.target.SelectionIssue.Kind;
import io.seaworthy.k8s.pod.Pod;
import io.seaworthy.k8s.pod.PodAnswer;
import io.seaworthy.k8s.pod.PodAnswer.Found;
import io.seaworthy.k8s.pod.PodAnswer.Unanswered;
import io.seaworthy.k8s.pod.PodName;
import io.seaworthy.k8s.pod.Pods;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks pods up for a selection: what can't be had becomes an issue or, in the worst case, ends it.
 */
final class PodLookup {
  private static final int MAX_CANDIDATES = 10;

  private final Pods pods;
  private final String server;

  PodLookup(Pods pods, String server) {
    this.pods = pods;
    this.server = server;
  }

  /**
   * Reads one pod.
   *
   * @param problems gets an issue when there is none
   * @return the pod, empty when it became an issue
   * @throws ClusterUnavailableException when the server can't be asked
   */
  Optional<Pod> get(PodName name, ContainerTargets problems) {
    PodAnswer answer = pods.get(name);
    if (answer instanceof Found found && !found.pods().isEmpty()) {
      return Optional.of(found.pods().get(0));
    }
    if (answer instanceof Unanswered unanswered
        && unanswered.refusal().reason() != Refused.Reason.TARGET_NOT_FOUND) {
      refused(unanswered.refusal(), name, problems);
    } else {
      problems.issue(Kind.NOT_FOUND, name, "There is no such pod." + candidates(name));
    }
    return Optional.empty();
  }

  /**
   * Lists pods.
   *
   * @param problems gets an issue when the server refuses
   * @return the pods, empty when it became an issue
   * @throws ClusterUnavailableException when the server can't be asked
   */
  Optional<List<Pod>> list(String namespace, String labelSelector, ContainerTargets problems) {
    PodAnswer answer = pods.list(namespace, labelSelector);
    if (answer instanceof Found found) {
      return Optional.of(found.pods());
    }
    refused(((Unanswered) answer).refusal(), namespace, problems);
    return Optional.empty();
  }

  private void refused(Refused refusal, Object subject, ContainerTargets problems) {
    switch (refusal.reason()) {
      case FORBIDDEN, THROTTLED, TARGET_NOT_FOUND ->
          problems.issue(Kind.REFUSED, subject, refusal.describe() + ".");
      default -> throw new ClusterUnavailableException(server, refusal);
    }
  }

  /** Names what there is instead, nearest first, as far as the credential may see it. */
  private String candidates(PodName wanted) {
    if (!(pods.list(wanted.namespace(), "") instanceof Found found)) {
      return "";
    }
    if (found.pods().isEmpty()) {
      return " Namespace " + wanted.namespace() + " has no pods, or does not exist.";
    }
    return found.pods().stream()
        .map(pod -> pod.name().name())
        .sorted(
            (one, other) ->
                Integer.compare(shared(wanted.name(), other), shared(wanted.name(), one)))
        .limit(MAX_CANDIDATES)
        .collect(Collectors.joining(", ", " Pods there: ", "."));
  }

  private static int shared(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }
}
