package io.seaworthy.testkit.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The table form of objects that kubectl asks for to print them. */
final class Tables {
  private final Clock clock;

  Tables(Clock clock) {
    this.clock = clock;
  }

  /** Whether a request prefers a table. */
  static boolean wanted(HttpRequest request) {
    return request.header("accept").filter(accept -> accept.contains("as=Table")).isPresent();
  }

  JsonObject of(ResourceType type, List<JsonObject> objects, JsonObject metadata) {
    boolean pods = type.equals(ResourceType.PODS);
    List<String> columns =
        pods ? List.of("Name", "Ready", "Status", "Restarts", "Age") : List.of("Name", "Age");
    JsonArray definitions = new JsonArray();
    columns.forEach(column -> definitions.add(definition(column)));
    JsonArray rows = new JsonArray();
    objects.forEach(object -> rows.add(row(pods ? podCells(object) : cells(object), object)));
    JsonObject table = new JsonObject();
    table.addProperty("kind", "Table");
    table.addProperty("apiVersion", "meta.k8s.io/v1");
    table.add("metadata", metadata);
    table.add("columnDefinitions", definitions);
    table.add("rows", rows);
    return table;
  }

  private static JsonObject definition(String column) {
    JsonObject definition = new JsonObject();
    definition.addProperty("name", column);
    definition.addProperty("type", "string");
    definition.addProperty("format", column.equals("Name") ? "name" : "");
    definition.addProperty("description", column);
    definition.addProperty("priority", 0);
    return definition;
  }

  private static JsonObject row(List<String> cells, JsonObject object) {
    JsonObject partial = new JsonObject();
    partial.addProperty("kind", "PartialObjectMetadata");
    partial.addProperty("apiVersion", "meta.k8s.io/v1");
    partial.add("metadata", Json.child(object, "metadata"));
    JsonObject row = new JsonObject();
    row.add("cells", Json.array(cells));
    row.add("object", partial);
    return row;
  }

  private List<String> cells(JsonObject object) {
    return List.of(ClusterObjects.nameOf(object), age(object));
  }

  private List<String> podCells(JsonObject pod) {
    JsonObject status = Json.child(pod, "status");
    List<JsonObject> containers = Json.objects(status, "containerStatuses");
    long ready = containers.stream().filter(c -> c.get("ready").getAsBoolean()).count();
    int restarts = containers.stream().mapToInt(c -> c.get("restartCount").getAsInt()).sum();
    int all = Json.objects(Json.child(pod, "spec"), "containers").size();
    return List.of(
        ClusterObjects.nameOf(pod),
        ready + "/" + all,
        Json.text(status, "phase").orElse("Unknown"),
        Integer.toString(restarts),
        age(pod));
  }

  private String age(JsonObject object) {
    Instant created =
        Json.text(Json.child(object, "metadata"), "creationTimestamp")
            .map(Instant::parse)
            .orElse(clock.instant());
    Duration age = Duration.between(created, clock.instant());
    return age.toDays() > 0
        ? age.toDays() + "d"
        : age.toHours() > 0
            ? age.toHours() + "h"
            : age.toMinutes() > 0 ? age.toMinutes() + "m" : Math.max(0, age.toSeconds()) + "s";
  }
}
