package io.seaworthy.core.resource.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks through nested maps and lists, key by key. */
final class DataPath {
  private DataPath() {}

  /** Returns what lies at the path, null when there is nothing. */
  static @Nullable Object walk(@Nullable Object data, Object... keys) {
    Object value = data;
    for (Object key : keys) {
      value = step(value, key);
    }
    return keys.length == 0 ? null : value;
  }

  private static @Nullable Object step(@Nullable Object value, Object key) {
    if (value instanceof Map<?, ?> map) {
      return map.containsKey(key) ? map.get(key) : map.get(key.toString());
    }
    return value instanceof List<?> list ? ofList(list, key) : null;
  }

  private static @Nullable Object ofList(List<?> list, Object key) {
    if (key instanceof Number number) {
      int index = number.intValue() < 0 ? list.size() + number.intValue() : number.intValue();
      return index >= 0 && index < list.size() ? list.get(index) : null;
    }
    return switch (key.toString()) {
      case "length", "size", "count" -> list.size();
      case "first" -> list.isEmpty() ? null : list.get(0);
      case "last" -> list.isEmpty() ? null : list.get(list.size() - 1);
      default -> null;
    };
  }
}
