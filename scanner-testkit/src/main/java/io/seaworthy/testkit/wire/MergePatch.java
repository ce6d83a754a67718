package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;

/** A change of an object as RFC 7396 has it: what is named is set, and null removes. */
final class MergePatch {
  static final String MEDIA_TYPE = "application/merge-patch+json";

  private MergePatch() {}

  /** Changes an object in place. */
  static void apply(JsonObject patch, JsonObject object) {
    patch
        .entrySet()
        .forEach(
            field -> {
              String name = field.getKey();
              if (field.getValue().isJsonNull()) {
                object.remove(name);
              } else if (field.getValue() instanceof JsonObject changes) {
                apply(changes, Json.object(object, name));
              } else {
                object.add(name, field.getValue());
              }
            });
  }
}
