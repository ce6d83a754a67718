package io.seaworthy.testkit.wire;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which number stands for which field in the objects that clients create, as far as the fake looks
 * at them. Source: the files {@code generated.proto} of {@code k8s.io/api} and apimachinery.
 */
final class ProtobufSchema {
  /** What the bytes of a field are. */
  enum Form {
    TEXT,
    BYTES,
    TEXTS,
    MESSAGE,
    MESSAGES,
    MAP
  }

  /**
   * A field.
   *
   * @param name its name in JSON
   * @param form what its bytes are; of no matter for numbers
   * @param schema its own fields; empty where it has none
   */
  record Field(String name, Form form, Map<Integer, Field> schema) {}

  private static final Map<Integer, Field> ENTRY = Map.of(1, text("key"), 2, text("value"));

  static final Map<Integer, Field> ENVELOPE =
      Map.of(
          1,
          message("type", Map.of(1, text("apiVersion"), 2, text("kind"))),
          2,
          new Field("raw", Form.BYTES, Map.of()));

  private static final Field METADATA =
      message(
          "metadata",
          Map.of(
              1,
              text("name"),
              2,
              text("generateName"),
              3,
              text("namespace"),
              11,
              new Field("labels", Form.MAP, ENTRY),
              12,
              new Field("annotations", Form.MAP, ENTRY)));

  private static final Map<Integer, Field> RULE =
      Map.of(
          1, texts("verbs"),
          2, texts("apiGroups"),
          3, texts("resources"),
          4, texts("resourceNames"),
          5, texts("nonResourceURLs"));

  private static final Map<Integer, Field> ROLE =
      Map.of(1, METADATA, 2, new Field("rules", Form.MESSAGES, RULE));

  private static final Map<Integer, Field> BINDING =
      Map.of(
          1,
          METADATA,
          2,
          new Field(
              "subjects",
              Form.MESSAGES,
              Map.of(1, text("kind"), 2, text("apiGroup"), 3, text("name"), 4, text("namespace"))),
          3,
          message("roleRef", Map.of(1, text("apiGroup"), 2, text("kind"), 3, text("name"))));

  private static final Map<Integer, Field> ACCESS_REVIEW =
      Map.of(
          1,
          METADATA,
          2,
          message(
              "spec",
              Map.of(
                  1,
                  message(
                      "resourceAttributes",
                      Map.of(
                          1, text("namespace"),
                          2, text("verb"),
                          3, text("group"),
                          4, text("version"),
                          5, text("resource"),
                          6, text("subresource"),
                          7, text("name"))),
                  2,
                  message("nonResourceAttributes", Map.of(1, text("path"), 2, text("verb"))))));

  private static final Map<Integer, Field> TOKEN_REQUEST =
      Map.of(
          1,
          METADATA,
          2,
          message(
              "spec",
              Map.of(
                  1,
                  texts("audiences"),
                  3,
                  message(
                      "boundObjectRef",
                      Map.of(
                          1, text("kind"), 2, text("apiVersion"), 3, text("name"), 4, text("uid"))),
                  4,
                  text("expirationSeconds"))));

  private static final Map<String, Map<Integer, Field>> KINDS =
      Map.ofEntries(
          entry("SelfSubjectAccessReview", ACCESS_REVIEW),
          entry(
              "SelfSubjectRulesReview",
              Map.of(1, METADATA, 2, message("spec", Map.of(1, text("namespace"))))),
          entry("SelfSubjectReview", Map.of(1, METADATA)),
          entry("TokenRequest", TOKEN_REQUEST),
          entry("ServiceAccount", Map.of(1, METADATA)),
          entry("Namespace", Map.of(1, METADATA)),
          entry("Role", ROLE),
          entry("ClusterRole", ROLE),
          entry("RoleBinding", BINDING),
          entry("ClusterRoleBinding", BINDING),
          entry(
              "Secret",
              Map.of(
                  1,
                  METADATA,
                  2,
                  new Field(
                      "data",
                      Form.MAP,
                      Map.of(1, text("key"), 2, new Field("value", Form.BYTES, Map.of()))),
                  3,
                  text("type"),
                  4,
                  new Field("stringData", Form.MAP, ENTRY))));

  private ProtobufSchema() {}

  static Optional<Map<Integer, Field>> of(String kind) {
    return Optional.ofNullable(KINDS.get(kind));
  }

  static Set<String> kinds() {
    return new TreeSet<>(KINDS.keySet());
  }

  private static Field text(String name) {
    return new Field(name, Form.TEXT, Map.of());
  }

  private static Field texts(String name) {
    return new Field(name, Form.TEXTS, Map.of());
  }

  private static Field message(String name, Map<Integer, Field> schema) {
    return new Field(name, Form.MESSAGE, schema);
  }
}
