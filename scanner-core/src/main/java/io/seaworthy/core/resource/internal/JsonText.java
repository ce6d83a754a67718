package io.seaworthy.core.resource.internal;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.text.TextLimits;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON (RFC 8259) as maps, lists, texts, numbers, booleans and null. */
public final class JsonText {
  private JsonText() {}

  /**
   * Reads a text.
   *
   * @param text one value
   * @return maps, lists, texts, numbers, booleans and nulls, none of which can be changed
   * @throws ResourceFailed when it is not JSON, or nested deeper than the scan permits
   */
  public static @Nullable Object parse(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      Object value = value(reader, 0);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new MalformedJsonException("text after the end at " + reader.getPath());
      }
      return value;
    } catch (IOException | NumberFormatException | IllegalStateException malformed) {
      throw new ResourceFailed("Unable to parse JSON: " + malformed.getMessage());
    }
  }

  /**
   * Reads what a program printed.
   *
   * @param program how the program was called, for people
   * @param printed one value
   * @return maps, lists, texts, numbers, booleans and nulls, none of which can be changed
   * @throws EvidenceException when it is not JSON, so that the program has answered nothing
   */
  public static @Nullable Object printed(String program, String printed) {
    try {
      return parse(printed);
    } catch (ResourceFailed malformed) {
      throw new EvidenceException(
          "tool.answer", program + " gave no JSON: " + malformed.getMessage());
    }
  }

  private static @Nullable Object value(JsonReader reader, int depth) throws IOException {
    if (depth > TextLimits.current().jsonDepth()) {
      throw new MalformedJsonException("nesting of " + depth + " is too deep");
    }
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(reader, depth);
      case BEGIN_ARRAY -> array(reader, depth);
      case STRING -> reader.nextString();
      case NUMBER -> number(reader.nextString());
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> {
        reader.nextNull();
        yield null;
      }
      default -> throw new MalformedJsonException("unexpected " + reader.peek());
    };
  }

  private static Map<String, @Nullable Object> object(JsonReader reader, int depth)
      throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      object.put(reader.nextName(), value(reader, depth + 1));
    }
    reader.endObject();
    return Collections.unmodifiableMap(object);
  }

  private static List<@Nullable Object> array(JsonReader reader, int depth) throws IOException {
    List<@Nullable Object> array = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(value(reader, depth + 1));
    }
    reader.endArray();
    return Collections.unmodifiableList(array);
  }

  private static Number number(String text) {
    if (text.contains(".") || text.contains("e") || text.contains("E")) {
      return new BigDecimal(text).doubleValue();
    }
    BigInteger whole = new BigInteger(text);
    return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
  }
}
