package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import io.seaworthy.testkit.wire.PolicyRule.Right;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keeps users from granting what they don't have: a role is refused whose rules its creator does
 * not hold, unless with the verb {@code escalate}, and a binding likewise, unless with {@code
 * bind}.
 */
final class Escalation {
  private record Place(String group, String resource, String name) {}

  private final RoleAuthorizer roles;

  Escalation(RoleAuthorizer roles) {
    this.roles = roles;
  }

  /** Why an object must not be created by a caller; empty for what grants nothing. */
  Optional<HttpAnswer> objection(ApiCall call, ResourceType type, JsonObject object) {
    String namespace = ClusterObjects.namespaceOf(object);
    User user = call.user();
    boolean role = type.equals(ResourceType.ROLES) || type.equals(ResourceType.CLUSTER_ROLES);
    boolean binding =
        type.equals(ResourceType.ROLE_BINDINGS) || type.equals(ResourceType.CLUSTER_ROLE_BINDINGS);
    if (!role && !binding || roles.isFree(user.groups())) {
      return Optional.empty();
    }
    JsonObject reference = role ? object : RoleAuthorizer.roleOf(object);
    AccessRequest exempt =
        new AccessRequest(
            user.name(),
            user.groups(),
            role ? "escalate" : "bind",
            type.group(),
            role ? type.plural() : RoleAuthorizer.roleType(reference).plural(),
            "",
            namespace,
            role ? ClusterObjects.nameOf(object) : Json.text(reference, "name").orElse(""));
    if (roles.review(exempt).isPresent()) {
      return Optional.empty();
    }
    List<PolicyRule> held = roles.rules(user, namespace);
    List<Right> missing =
        (role ? PolicyRule.of(object) : roles.rulesOfBinding(object))
            .stream()
                .flatMap(rule -> rule.rights().stream())
                .filter(right -> held.stream().noneMatch(rule -> rule.covers(right)))
                .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            StatusAnswers.forbidden(
                type,
                ClusterObjects.nameOf(object),
                "user %s (groups=%s) is attempting to grant RBAC permissions not currently held:\n%s"
                    .formatted(
                        quoted(user.name()), quoted(user.groupsInOrder()), described(missing))));
  }

  private static String described(List<Right> missing) {
    Map<Place, List<String>> verbs = new LinkedHashMap<>();
    for (Right right : missing) {
      verbs
          .computeIfAbsent(
              new Place(right.group(), right.resource(), right.name()), place -> new ArrayList<>())
          .add(right.verb());
    }
    return verbs.entrySet().stream()
        .map(each -> described(each.getKey(), each.getValue()))
        .sorted(Comparator.naturalOrder())
        .collect(Collectors.joining("\n"));
  }

  private static String described(Place place, List<String> verbs) {
    String names = place.name().isEmpty() ? "" : ", ResourceNames:" + quoted(List.of(place.name()));
    return "{APIGroups:%s, Resources:%s%s, Verbs:%s}"
        .formatted(
            quoted(List.of(place.group())),
            quoted(List.of(place.resource())),
            names,
            quoted(verbs));
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(Escalation::quoted).collect(Collectors.joining(" ", "[", "]"));
  }

  /** As Go's {@code %q} prints a text without control characters. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
