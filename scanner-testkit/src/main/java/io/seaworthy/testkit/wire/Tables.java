package io.seaworthy.testkit.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.seaworthy.testkit.wire.TableColumns.Column;
import java.time.Clock;
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
    List<Column> columns = TableColumns.of(type, clock);
    JsonArray definitions = new JsonArray();
    columns.forEach(column -> definitions.add(definition(column)));
    JsonArray rows = new JsonArray();
    objects.forEach(object -> rows.add(row(columns, object)));
    JsonObject table = new JsonObject();
    table.addProperty("kind", "Table");
    table.addProperty("apiVersion", "meta.k8s.io/v1");
    table.add("metadata", metadata);
    table.add("columnDefinitions", definitions);
    table.add("rows", rows);
    return table;
  }

  private static JsonObject definition(Column column) {
    JsonObject definition = new JsonObject();
    definition.addProperty("name", column.name());
    definition.addProperty("type", "string");
    definition.addProperty("format", column.name().equals("Name") ? "name" : "");
    definition.addProperty("description", column.name());
    definition.addProperty("priority", column.wide() ? 1 : 0);
    return definition;
  }

  private static JsonObject row(List<Column> columns, JsonObject object) {
    JsonObject partial = new JsonObject();
    partial.addProperty("kind", "PartialObjectMetadata");
    partial.addProperty("apiVersion", "meta.k8s.io/v1");
    partial.add("metadata", Json.child(object, "metadata"));
    JsonObject row = new JsonObject();
    row.add("cells", Json.array(columns.stream().map(each -> each.cell().apply(object)).toList()));
    row.add("object", partial);
    return row;
  }
}
