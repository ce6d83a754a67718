package io.seaworthy.api.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Which instance a target is, as far as its transport knows. A container that restarts keeps its
 * name but gets another identity; results gathered across such a change are void. Immutable.
 */
@Value.Immutable
@ApiStyle
public interface TargetIdentity {
  /** Nothing is known. */
  TargetIdentity UNKNOWN = builder().build();

  /**
   * Starts an identity of which nothing is known.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The UID of the pod (Kubernetes {@code metadata.uid}).
   *
   * @return the UID where known
   */
  Optional<String> podUid();

  /**
   * The container's id, with the runtime's name before it (Kubernetes {@code
   * containerStatuses[].containerID}).
   *
   * @return the id where known
   */
  Optional<String> containerId();

  /**
   * The image's digest (Kubernetes {@code containerStatuses[].imageID}).
   *
   * @return the digest where known
   */
  Optional<String> imageId();

  /**
   * How often the container was started again (Kubernetes {@code
   * containerStatuses[].restartCount}).
   *
   * @return a number from 0 where known
   */
  OptionalInt restartCount();

  /**
   * Says what tells this identity from another one. What only one of them knows does not count.
   *
   * @param other the other identity
   * @return a phrase for each difference; empty when both may be the same instance
   */
  default List<String> differencesFrom(TargetIdentity other) {
    List<String> differences = new ArrayList<>();
    differ("pod UID", podUid(), other.podUid(), differences);
    differ("container id", containerId(), other.containerId(), differences);
    differ("image id", imageId(), other.imageId(), differences);
    if (restartCount().isPresent()
        && other.restartCount().isPresent()
        && restartCount().getAsInt() != other.restartCount().getAsInt()) {
      differences.add(
          "restart count "
              + restartCount().getAsInt()
              + " became "
              + other.restartCount().getAsInt());
    }
    return List.copyOf(differences);
  }

  private static void differ(
      String what, Optional<String> was, Optional<String> now, List<String> differences) {
    if (was.isPresent() && now.isPresent() && !was.get().equals(now.get())) {
      differences.add(what + " " + was.get() + " became " + now.get());
    }
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableTargetIdentity.Builder {
    Builder() {}
  }
}
