package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;

/** The {@code state} of a container status. */
final class ContainerState {
  private ContainerState() {}

  static JsonObject of(String phase, boolean running) {
    if (running) {
      return running();
    }
    return phase.equals("Pending") ? waiting() : terminated(phase.equals("Failed") ? 1 : 0);
  }

  static JsonObject running() {
    JsonObject how = new JsonObject();
    how.addProperty("startedAt", "2026-01-01T00:00:00Z");
    return state("running", how);
  }

  /** The state of a container whose image nobody has. */
  static JsonObject imageMissing(String image) {
    JsonObject how = new JsonObject();
    how.addProperty("reason", "ErrImagePull");
    how.addProperty(
        "message",
        "failed to pull and unpack image \"" + image + "\": the fake cluster has no such image");
    return state("waiting", how);
  }

  private static JsonObject waiting() {
    JsonObject how = new JsonObject();
    how.addProperty("reason", "ContainerCreating");
    return state("waiting", how);
  }

  static JsonObject terminated(int exitCode) {
    JsonObject how = new JsonObject();
    how.addProperty("exitCode", exitCode);
    how.addProperty("reason", exitCode == 0 ? "Completed" : "Error");
    how.addProperty("finishedAt", "2026-01-01T00:00:01Z");
    return state("terminated", how);
  }

  private static JsonObject state(String kind, JsonObject how) {
    JsonObject state = new JsonObject();
    state.add(kind, how);
    return state;
  }
}
