package io.seaworthy.testkit.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a server checks and fills in when an object is created; texts as from a 1.34.4 server. */
final class ObjectRules {
  private static final String SUBDOMAIN =
      "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
  private static final Pattern NAME = Pattern.compile(SUBDOMAIN);

  private ObjectRules() {}

  /** Why an object is refused, or empty when it stands. */
  static Optional<HttpAnswer> objection(ResourceType type, String namespace, JsonObject object) {
    JsonObject metadata = Json.child(object, "metadata");
    String kind = Json.text(object, "kind").orElse("");
    if (!kind.equals(type.kind())) {
      return Optional.of(
          StatusAnswers.badRequest(
              "%s in version \"%s\" cannot be handled as a %s"
                  .formatted(kind, Json.text(object, "apiVersion").orElse(""), type.kind())));
    }
    if (Json.text(metadata, "namespace").filter(own -> !own.equals(namespace)).isPresent()) {
      return Optional.of(
          StatusAnswers.badRequest(
              "the namespace of the provided object does not match the namespace sent on the"
                  + " request"));
    }
    String name = Json.text(metadata, "name").orElse("");
    if (name.isEmpty()) {
      return required(type, name, "metadata.name", ": name or generateName is required");
    }
    if (!type.group().equals(ResourceType.ROLES.group()) && !NAME.matcher(name).matches()) {
      return Optional.of(
          StatusAnswers.invalid(
              type.group(),
              type.kind(),
              name,
              "FieldValueInvalid",
              "metadata.name",
              ("Invalid value: \"%s\": a lowercase RFC 1123 subdomain must consist of lower case"
                      + " alphanumeric characters, '-' or '.', and must start and end with an"
                      + " alphanumeric character (e.g. 'example.com', regex used for validation is"
                      + " '%s')")
                  .formatted(name, SUBDOMAIN)));
    }
    return switch (type.kind()) {
      case "Role", "ClusterRole" -> ruleObjection(type, name, object);
      case "RoleBinding", "ClusterRoleBinding" ->
          Json.text(Json.child(object, "roleRef"), "name").orElse("").isEmpty()
              ? required(type, name, "roleRef.name", "")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<HttpAnswer> ruleObjection(
      ResourceType type, String name, JsonObject role) {
    List<JsonObject> rules = Json.objects(role, "rules");
    for (int i = 0; i < rules.size(); i++) {
      JsonObject rule = rules.get(i);
      String field = "rules[" + i + "].";
      if (isEmpty(rule, "verbs")) {
        return required(type, name, field + "verbs", ": verbs must contain at least one value");
      }
      if (isEmpty(rule, "nonResourceURLs") && isEmpty(rule, "apiGroups")) {
        return required(
            type, name, field + "apiGroups", ": resource rules must supply at least one api group");
      }
      if (isEmpty(rule, "nonResourceURLs") && isEmpty(rule, "resources")) {
        return required(
            type, name, field + "resources", ": resource rules must supply at least one resource");
      }
    }
    return Optional.empty();
  }

  private static boolean isEmpty(JsonObject rule, String key) {
    return !(rule.get(key) instanceof JsonArray array) || array.isEmpty();
  }

  private static Optional<HttpAnswer> required(
      ResourceType type, String name, String field, String detail) {
    return Optional.of(
        StatusAnswers.invalid(
            type.group(),
            type.kind(),
            name,
            "FieldValueRequired",
            field,
            "Required value" + detail));
  }

  /** The object with what a server fills in for its type. */
  static JsonObject completed(ResourceType type, JsonObject object) {
    if (!type.equals(ResourceType.SECRETS)) {
      return object;
    }
    JsonObject secret = object.deepCopy();
    Json.putIfAbsent(secret, "type", "Opaque");
    JsonObject plain = Json.child(object, "stringData");
    for (String key : plain.keySet()) {
      byte[] bytes = plain.get(key).getAsString().getBytes(StandardCharsets.UTF_8);
      Json.object(secret, "data").addProperty(key, Base64.getEncoder().encodeToString(bytes));
    }
    secret.remove("stringData");
    return secret;
  }
}
