package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses an exec's container in a pod, in the words of a real API server. */
final class PodContainers {
  private final JsonObject pod;

  PodContainers(JsonObject pod) {
    this.pod = pod;
  }

  /** Why a request for a container is refused, or empty when it stands. */
  Optional<String> objection(String asked) {
    String name = ClusterObjects.nameOf(pod);
    if (asked.isEmpty() && names("containers").size() != 1) {
      String init =
          names("initContainers").isEmpty()
              ? ""
              : " or one of the init containers: " + list("initContainers");
      return Optional.of(
          "a container name must be specified for pod %s, choose one of: %s%s"
              .formatted(name, list("containers"), init));
    }
    if (!asked.isEmpty() && all().noneMatch(asked::equals)) {
      return Optional.of("container %s is not valid for pod %s".formatted(asked, name));
    }
    return Json.text(Json.child(pod, "spec"), "nodeName").orElse("").isEmpty()
        ? Optional.of("pod " + name + " does not have a host assigned")
        : Optional.empty();
  }

  /** The container that is meant, where there is no objection. */
  String choose(String asked) {
    return asked.isEmpty() ? names("containers").get(0) : asked;
  }

  /** Whether the kubelet has the container running. */
  boolean runs(String container) {
    JsonObject status = Json.child(pod, "status");
    return Stream.of("containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses")
        .flatMap(key -> Json.objects(status, key).stream())
        .filter(one -> Json.text(one, "name").filter(container::equals).isPresent())
        .anyMatch(one -> Json.child(one, "state").has("running"));
  }

  private Stream<String> all() {
    return Stream.of("containers", "initContainers", "ephemeralContainers")
        .flatMap(key -> names(key).stream());
  }

  private String list(String key) {
    return "[" + String.join(" ", names(key)) + "]";
  }

  private List<String> names(String key) {
    return Json.objects(Json.child(pod, "spec"), key).stream()
        .map(container -> Json.text(container, "name").orElse(""))
        .toList();
  }
}
