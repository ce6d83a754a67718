package io.seaworthy.testkit.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Small steps on JSON trees. */
final class Json {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  private Json() {}

  static JsonObject parse(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  static byte[] bytes(JsonElement element) {
    return GSON.toJson(element).getBytes(StandardCharsets.UTF_8);
  }

  /** The object at a key, made and attached when it is not there. */
  static JsonObject object(JsonObject parent, String key) {
    if (!(parent.get(key) instanceof JsonObject)) {
      parent.add(key, new JsonObject());
    }
    return parent.getAsJsonObject(key);
  }

  /** The object at a key, for reading; an empty one that is not attached when it is not there. */
  static JsonObject child(JsonObject parent, String key) {
    return parent.get(key) instanceof JsonObject child ? child : new JsonObject();
  }

  /** The array at a key, made and attached when it is not there. */
  static JsonArray array(JsonObject parent, String key) {
    if (!(parent.get(key) instanceof JsonArray)) {
      parent.add(key, new JsonArray());
    }
    return parent.getAsJsonArray(key);
  }

  /** The objects of the array at a key; none when it is not there. */
  static List<JsonObject> objects(JsonObject parent, String key) {
    if (!(parent.get(key) instanceof JsonArray array)) {
      return List.of();
    }
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  static Optional<String> text(JsonObject parent, String key) {
    JsonElement value = parent.get(key);
    return value == null || value.isJsonNull()
        ? Optional.empty()
        : Optional.of(value.getAsString());
  }

  static void putIfAbsent(JsonObject parent, String key, String value) {
    if (!parent.has(key)) {
      parent.addProperty(key, value);
    }
  }

  static JsonArray array(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}
