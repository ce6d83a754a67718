package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;

/** The container of an exec in the store, for the faults that change it under the client's feet. */
final class ExecTarget {
  private final ClusterObjects objects;
  private final ExecRequest exec;

  ExecTarget(ClusterObjects objects, ExecRequest exec) {
    this.objects = objects;
    this.exec = exec;
  }

  /** Gives the container a new id and counts a restart, as a kubelet does. */
  void restart() {
    objects.change(
        ResourceType.PODS,
        exec.namespace(),
        exec.pod(),
        pod ->
            Json.objects(Json.object(pod, "status"), "containerStatuses").stream()
                .filter(one -> exec.container().equals(one.get("name").getAsString()))
                .forEach(ExecTarget::restart));
  }

  private static void restart(JsonObject status) {
    int restarts = status.get("restartCount").getAsInt() + 1;
    String id = Json.text(status, "containerID").orElse("");
    status.add("lastState", ContainerState.terminated(137));
    status.addProperty("restartCount", restarts);
    status.addProperty("containerID", "containerd://" + PodManifest.digest(id + restarts));
  }

  /** Removes the pod. */
  void delete() {
    objects.delete(ResourceType.PODS, exec.namespace(), exec.pod());
  }
}
