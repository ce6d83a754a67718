package io.seaworthy.k8s.pod;

import io.seaworthy.api.target.TargetIdentity;
import io.seaworthy.k8s.http.Json;
import java.util.Optional;

/**
 * A container of a pod and how it is now.
 *
 * @param name its name
 * @param role what it is there for
 * @param holdsToken whether a token of its pod's service account is mounted in it
 * @param state what it does
 * @param reason why it does not run, in the kubelet's words such as {@code CrashLoopBackOff}
 * @param containerId with the runtime's name before it
 * @param imageId the image's digest
 * @param restartCount how often it was started again
 */
public record PodContainer(
    String name,
    Role role,
    boolean holdsToken,
    State state,
    String reason,
    Optional<String> containerId,
    Optional<String> imageId,
    int restartCount) {
  /** What a container is there for. */
  public enum Role {
    /** It is what the pod is about. */
    REGULAR,
    /** It prepares the pod or, restarting always, accompanies it. */
    INIT,
    /** It was added to a running pod, to look into it. */
    EPHEMERAL
  }

  /** What a container does. */
  public enum State {
    /** It runs. */
    RUNNING,
    /** It has not started, or waits to be started again. */
    WAITING,
    /** It has ended. */
    TERMINATED
  }

  static PodContainer of(String name, Role role, boolean holdsToken, Optional<Json> status) {
    if (status.isEmpty()) {
      return new PodContainer(
          name, role, holdsToken, State.WAITING, "", Optional.empty(), Optional.empty(), 0);
    }
    Json json = status.get();
    State state =
        json.at("state", "running").isPresent()
            ? State.RUNNING
            : json.at("state", "terminated").isPresent() ? State.TERMINATED : State.WAITING;
    String reason =
        json.at("state", "waiting", "reason")
            .text()
            .or(() -> json.at("state", "terminated", "reason").text())
            .orElse("");
    return new PodContainer(
        name,
        role,
        holdsToken,
        state,
        reason,
        json.at("containerID").text(),
        json.at("imageID").text(),
        json.at("restartCount").number().orElse(0));
  }

  /**
   * Returns which instance it is.
   *
   * @param podUid the UID of its pod
   * @return the identity
   */
  public TargetIdentity identity(Optional<String> podUid) {
    return TargetIdentity.builder()
        .podUid(podUid)
        .containerId(containerId)
        .imageId(imageId)
        .restartCount(restartCount)
        .build();
  }
}
