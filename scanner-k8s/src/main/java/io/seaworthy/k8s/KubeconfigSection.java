package io.seaworthy.k8s;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One named entry of a kubeconfig, with a clear complaint about whatever is wrong in it. */
final class KubeconfigSection {
  private final Path file;
  private final String kind;
  private final String name;
  private final Map<?, ?> fields;

  private KubeconfigSection(Path file, String kind, String name, Map<?, ?> fields) {
    this.file = file;
    this.kind = kind;
    this.name = name;
    this.fields = fields;
  }

  static KubeconfigSection find(Path file, @Nullable List<Object> list, String kind, String name) {
    if (list != null) {
      for (Object entry : list) {
        if (entry instanceof Map<?, ?> map
            && name.equals(map.get("name"))
            && map.get(kind) instanceof Map<?, ?> fields) {
          return new KubeconfigSection(file, kind, name, fields);
        }
      }
    }
    throw new KubeconfigException(
        file + " has no " + kind + " \"" + name + "\"; it has: " + names(list), file, null);
  }

  /** Names the entries for a message. */
  static String names(@Nullable List<Object> list) {
    if (list == null || list.isEmpty()) {
      return "none";
    }
    return list.stream()
        .filter(Map.class::isInstance)
        .map(entry -> String.valueOf(((Map<?, ?>) entry).get("name")))
        .collect(Collectors.joining(", "));
  }

  boolean has(String field) {
    return fields.get(field) != null;
  }

  Optional<String> text(String field) {
    Object value = fields.get(field);
    if (value == null || "".equals(value)) {
      return Optional.empty();
    }
    if (value instanceof String text) {
      return Optional.of(text);
    }
    throw problem(field + ": not a text");
  }

  String required(String field) {
    return text(field).orElseThrow(() -> problem(field + ": missing"));
  }

  boolean flag(String field) {
    Object value = fields.get(field);
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw problem(field + ": neither true nor false");
  }

  KubeconfigException problem(String message) {
    return new KubeconfigException(
        file + ": " + kind + " \"" + name + "\": " + message, file, null);
  }
}
