package io.seaworthy.core.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the values that results are made of as JSON. */
final class JsonValues {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

  private JsonValues() {}

  /** Writes a name and its value, or neither when there is none. */
  static void optional(JsonWriter json, String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      json.name(name);
      write(json, value.get());
    }
  }

  /** Writes text, numbers, booleans, lists and maps of these; an empty optional is null. */
  static void write(JsonWriter json, @Nullable Object value) throws IOException {
    if (value == null || value.equals(Optional.empty())) {
      json.nullValue();
    } else if (value instanceof Optional<?> present) {
      write(json, present.orElseThrow());
    } else if (value instanceof Boolean bool) {
      json.value(bool);
    } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      json.value(number);
    } else if (value instanceof Map<?, ?> map) {
      json.beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.name(String.valueOf(entry.getKey()));
        write(json, entry.getValue());
      }
      json.endObject();
    } else if (value instanceof Iterable<?> items) {
      json.beginArray();
      for (Object item : items) {
        write(json, item);
      }
      json.endArray();
    } else if (value instanceof Pattern pattern) {
      json.value("/" + pattern.pattern() + "/");
    } else {
      json.value(value.toString());
    }
  }

  /** Returns a time as RFC 3339 has it, to the second, as InSpec writes it. */
  static String time(Instant instant) {
    return SECONDS.format(instant);
  }

  static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
