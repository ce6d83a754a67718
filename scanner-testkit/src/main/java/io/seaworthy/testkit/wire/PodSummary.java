package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a table says of a pod in a word. Source: {@code printPod} of Kubernetes. */
final class PodSummary {
  private PodSummary() {}

  static String ready(JsonObject pod) {
    long ready = statuses(pod).stream().filter(PodSummary::isReady).count();
    return ready + "/" + Json.objects(Json.child(pod, "spec"), "containers").size();
  }

  private static List<JsonObject> statuses(JsonObject pod) {
    return Json.objects(Json.child(pod, "status"), "containerStatuses");
  }

  private static boolean isReady(JsonObject status) {
    return status.get("ready") != null && status.get("ready").getAsBoolean();
  }

  static String status(JsonObject pod) {
    JsonObject status = Json.child(pod, "status");
    if (Json.child(pod, "metadata").has("deletionTimestamp")) {
      return "Terminating";
    }
    List<JsonObject> containers = statuses(pod);
    // Kubernetes goes from the last container to the first, which therefore has the last word.
    String reason =
        containers.stream()
            .flatMap(container -> reason(Json.child(container, "state")).stream())
            .findFirst()
            .or(() -> Json.text(status, "reason"))
            .or(() -> Json.text(status, "phase"))
            .orElse("Unknown");
    boolean running = containers.stream().anyMatch(PodSummary::isReady);
    return reason.equals("Completed") && running ? "Running" : reason;
  }

  private static Optional<String> reason(JsonObject state) {
    return Json.text(Json.child(state, "waiting"), "reason")
        .or(() -> Json.text(Json.child(state, "terminated"), "reason"));
  }

  static String restarts(JsonObject pod, Instant now) {
    int restarts = 0;
    Optional<Instant> last = Optional.empty();
    for (JsonObject container : statuses(pod)) {
      restarts += container.get("restartCount").getAsInt();
      JsonObject ended = Json.child(Json.child(container, "lastState"), "terminated");
      Optional<Instant> end = Json.text(ended, "finishedAt").map(Instant::parse);
      if (end.isPresent() && (last.isEmpty() || end.get().isAfter(last.get()))) {
        last = end;
      }
    }
    int all = restarts;
    return last.filter(end -> all > 0)
        .map(end -> all + " (" + TableColumns.age(Duration.between(end, now)) + " ago)")
        .orElse(Integer.toString(all));
  }

  static String readinessGates(JsonObject pod) {
    List<JsonObject> gates = Json.objects(Json.child(pod, "spec"), "readinessGates");
    if (gates.isEmpty()) {
      return "<none>";
    }
    List<JsonObject> conditions = Json.objects(Json.child(pod, "status"), "conditions");
    long met =
        gates.stream()
            .flatMap(gate -> Json.text(gate, "conditionType").stream())
            .filter(type -> conditions.stream().anyMatch(condition -> isTrue(condition, type)))
            .count();
    return met + "/" + gates.size();
  }

  private static boolean isTrue(JsonObject condition, String type) {
    return Json.text(condition, "type").filter(type::equals).isPresent()
        && Json.text(condition, "status").filter("True"::equals).isPresent();
  }
}
