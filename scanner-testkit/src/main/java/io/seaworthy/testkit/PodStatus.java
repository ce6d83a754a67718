package io.seaworthy.testkit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.seaworthy.api.target.TargetIdentity;
import java.util.Optional;

/** What a pod's object says of one of its containers. */
final class PodStatus {
  private PodStatus() {}

  static boolean isRunning(JsonObject pod) {
    return pod.getAsJsonObject("status").get("phase").getAsString().equals("Running");
  }

  static String phase(JsonObject pod) {
    return pod.getAsJsonObject("status").get("phase").getAsString();
  }

  static Optional<TargetIdentity> identity(JsonObject pod, String container) {
    return status(pod, container)
        .map(
            status ->
                TargetIdentity.builder()
                    .podUid(pod.getAsJsonObject("metadata").get("uid").getAsString())
                    .containerId(status.get("containerID").getAsString())
                    .imageId(status.get("imageID").getAsString())
                    .restartCount(status.get("restartCount").getAsInt())
                    .build());
  }

  /** Makes the container another instance, as its restart would. */
  static void restart(JsonObject pod, String container) {
    JsonObject status = status(pod, container).orElseThrow();
    int restarts = status.get("restartCount").getAsInt() + 1;
    String id = status.get("containerID").getAsString();
    status.addProperty("restartCount", restarts);
    status.addProperty("containerID", id.replaceFirst("//.{4}", "//%04x".formatted(restarts)));
  }

  private static Optional<JsonObject> status(JsonObject pod, String container) {
    for (JsonElement each : pod.getAsJsonObject("status").getAsJsonArray("containerStatuses")) {
      JsonObject status = each.getAsJsonObject();
      if (status.get("name").getAsString().equals(container)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
