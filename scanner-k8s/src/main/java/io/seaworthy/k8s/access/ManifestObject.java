package io.seaworthy.k8s.access;

import java.util.LinkedHashMap;
import java.util.Map;

/** The frame of an object as the API takes it. */
final class ManifestObject {
  private ManifestObject() {}

  /** An object to which more can be added. */
  static Map<String, Object> of(String apiVersion, String kind, Map<String, Object> metadata) {
    return fields("apiVersion", apiVersion, "kind", kind, "metadata", metadata);
  }

  /** What is said about an object as such, with our label and perhaps more. */
  static Map<String, Object> metadata(String name, Map<String, String> labels) {
    Map<String, Object> all = fields("app.kubernetes.io/managed-by", "seaworthy");
    all.putAll(labels);
    return fields("name", name, "labels", all);
  }

  /** A map in the order given. */
  static Map<String, Object> fields(Object... keysAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
    }
    return fields;
  }
}
