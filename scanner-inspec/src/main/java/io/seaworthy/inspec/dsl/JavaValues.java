package io.seaworthy.inspec.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies what the prelude hands over into plain Java values, independent of the runtime. */
final class JavaValues {
  private JavaValues() {}

  /**
   * Texts, numbers, booleans and null stay; lists and maps are copied; anything else becomes text.
   */
  static @Nullable Object of(@Nullable Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof java.time.Instant) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, item) -> copy.put(String.valueOf(key), of(item)));
      return copy;
    }
    if (value instanceof Iterable<?> items) {
      return list(items);
    }
    return value.toString();
  }

  /** The fields of a map that has been copied, without those that are null. */
  static Map<String, Object> fields(@Nullable Object value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, item) -> {
            if (item != null) {
              fields.put(String.valueOf(key), item);
            }
          });
    }
    return fields;
  }

  static List<@Nullable Object> list(Iterable<?> items) {
    List<@Nullable Object> copy = new ArrayList<>();
    items.forEach(item -> copy.add(of(item)));
    return copy;
  }
}
