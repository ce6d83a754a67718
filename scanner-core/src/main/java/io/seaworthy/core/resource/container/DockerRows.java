package io.seaworthy.core.resource.container;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what the client prints of an object, with keys in lower case, into InSpec's rows. */
final class DockerRows {
  private DockerRows() {}

  /** Takes the fields that InSpec knows. */
  interface Reading {
    Map<String, @Nullable Object> row(Map<String, @Nullable Object> printed);
  }

  static Map<String, @Nullable Object> container(Map<String, @Nullable Object> printed) {
    Map<String, @Nullable Object> row =
        fields(
            printed,
            List.of(
                "command",
                "createdat",
                "id",
                "image",
                "mounts",
                "ports",
                "runningfor",
                "size",
                "status",
                "networks",
                "localvolumes"));
    row.put("names", ownName(text(printed, "names")));
    String labels = text(printed, "labels");
    row.put("labels", labels.isEmpty() ? List.of() : List.of(labels.split(",")));
    return row;
  }

  /** Names with a slash are those that other containers gave it in links. */
  private static @Nullable String ownName(String names) {
    return Arrays.stream(names.split(","))
        .filter(name -> !name.isEmpty() && !name.contains("/"))
        .findFirst()
        .orElse(null);
  }

  static Map<String, @Nullable Object> image(Map<String, @Nullable Object> printed) {
    Map<String, @Nullable Object> row =
        fields(printed, List.of("id", "repository", "tag", "size", "digest", "createdat"));
    row.put("createdsize", printed.get("createdsince"));
    return row;
  }

  static Map<String, @Nullable Object> plugin(Map<String, @Nullable Object> printed) {
    Map<String, @Nullable Object> row = fields(printed, List.of("id", "enabled"));
    String[] nameAndVersion = text(printed, "name").split(":", 2);
    row.put("name", nameAndVersion[0]);
    row.put("version", nameAndVersion.length > 1 ? nameAndVersion[1] : null);
    return row;
  }

  static Map<String, @Nullable Object> service(Map<String, @Nullable Object> printed) {
    Map<String, @Nullable Object> row =
        fields(printed, List.of("id", "name", "mode", "replicas", "image", "ports"));
    row.put("labels", List.of());
    return row;
  }

  private static Map<String, @Nullable Object> fields(
      Map<String, @Nullable Object> printed, List<String> names) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    names.forEach(name -> row.put(name, printed.get(name)));
    return row;
  }

  private static String text(Map<String, @Nullable Object> printed, String key) {
    Object value = printed.get(key);
    return value == null ? "" : value.toString();
  }
}
