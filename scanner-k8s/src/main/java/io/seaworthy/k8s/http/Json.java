package io.seaworthy.k8s.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/**
 * A value in an answer of the API server. What is absent or of another type reads as empty: servers
 * of other versions leave fields out and add their own. (client-java's models refuse an answer that
 * holds a field they don't know, so that a newer server can't be read with them.)
 */
public final class Json {
  private static final Json ABSENT = new Json(JsonNull.INSTANCE);

  private final JsonElement element;

  private Json(JsonElement element) {
    this.element = element;
  }

  /**
   * Parses one JSON object and nothing after it.
   *
   * @param text JSON as RFC 8259 has it
   * @return the object; empty when the text is anything else
   */
  public static Optional<Json> object(String text) {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement parsed = JsonParser.parseReader(reader);
      boolean whole = reader.peek() == JsonToken.END_DOCUMENT;
      return whole && parsed.isJsonObject() ? Optional.of(new Json(parsed)) : Optional.empty();
    } catch (JsonParseException | IOException e) {
      // Not JSON: a plain-text answer, which is an answer too.
      return Optional.empty();
    }
  }

  /**
   * Follows field names downwards.
   *
   * @param path names of fields, outermost first
   * @return the value there, or an absent one
   */
  public Json at(String... path) {
    JsonElement current = element;
    for (String name : path) {
      if (!(current instanceof JsonObject object) || !object.has(name)) {
        return ABSENT;
      }
      current = object.get(name);
    }
    return new Json(current);
  }

  /**
   * Tells whether there is a value.
   *
   * @return false for what is absent or null
   */
  public boolean isPresent() {
    return !element.isJsonNull();
  }

  /**
   * Returns a string.
   *
   * @return the text where this is a string that is not empty
   */
  public Optional<String> text() {
    return element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()
        ? Optional.of(element.getAsString()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /**
   * Returns a whole number.
   *
   * @return the number where this is one that fits an int
   */
  public OptionalInt number() {
    if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber()) {
      double value = element.getAsDouble();
      if (value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE) {
        return OptionalInt.of((int) value);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * Tells whether this is the JSON value {@code true}.
   *
   * @return false for everything else
   */
  public boolean isTrue() {
    return element.isJsonPrimitive()
        && element.getAsJsonPrimitive().isBoolean()
        && element.getAsBoolean();
  }

  /**
   * Returns the items of an array.
   *
   * @return the items, none where this is no array
   */
  public List<Json> items() {
    return element instanceof JsonArray array
        ? StreamSupport.stream(array.spliterator(), false).map(Json::new).toList()
        : List.of();
  }
}
