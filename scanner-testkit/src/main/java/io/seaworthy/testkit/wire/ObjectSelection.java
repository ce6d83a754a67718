package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which objects a list, a watch or a deletion is about: its label selector and field selector. */
final class ObjectSelection implements Predicate<JsonObject> {
  private final LabelSelector labels;
  private final FieldSelector fields;

  private ObjectSelection(LabelSelector labels, FieldSelector fields) {
    this.labels = labels;
    this.fields = fields;
  }

  static ObjectSelection of(Parameters query) throws Refusal {
    String text = query.first("fieldSelector").orElse("");
    Optional<FieldSelector> fields = FieldSelector.parse(text);
    if (fields.isEmpty()) {
      throw Refusal.badRequest("field label not supported: " + FieldSelector.fields(text));
    }
    return new ObjectSelection(
        LabelSelector.parse(query.first("labelSelector").orElse("")), fields.get());
  }

  @Override
  public boolean test(JsonObject object) {
    return labels.test(labelsOf(object)) && fields.test(object);
  }

  private static Map<String, String> labelsOf(JsonObject object) {
    return Json.child(Json.child(object, "metadata"), "labels").entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getAsString()));
  }
}
