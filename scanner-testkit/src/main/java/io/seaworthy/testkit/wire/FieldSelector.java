package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A field selector in its text form, over the fields that API servers allow for pods. */
final class FieldSelector implements Predicate<JsonObject> {
  private static final Set<String> FIELDS =
      Set.of(
          "metadata.name",
          "metadata.namespace",
          "spec.nodeName",
          "spec.serviceAccountName",
          "spec.restartPolicy",
          "status.phase",
          "status.podIP");

  private final List<Predicate<JsonObject>> requirements;

  private FieldSelector(List<Predicate<JsonObject>> requirements) {
    this.requirements = requirements;
  }

  /** Parses a selector; empty when it names a field that is not supported. */
  static Optional<FieldSelector> parse(String text) {
    List<Predicate<JsonObject>> requirements = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        boolean negative = part.contains("!=");
        String[] sides = part.split("!=|==?", 2);
        String field = sides[0].strip();
        if (sides.length < 2 || !FIELDS.contains(field)) {
          return Optional.empty();
        }
        String value = sides[1].strip();
        requirements.add(object -> field(object, field).equals(value) != negative);
      }
    }
    return Optional.of(new FieldSelector(requirements));
  }

  /** The names of the fields in a selector, for a message. */
  static String fields(String text) {
    return text.split("!=|==?", 2)[0];
  }

  @Override
  public boolean test(JsonObject object) {
    return requirements.stream().allMatch(requirement -> requirement.test(object));
  }

  private static String field(JsonObject object, String path) {
    String[] keys = path.split("\\.", 2);
    return Json.text(Json.child(object, keys[0]), keys[1]).orElse("");
  }
}
