package io.seaworthy.testkit.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * One rule of a Role or ClusterRole.
 *
 * @param verbs or {@code *}
 * @param groups API groups, or {@code *}
 * @param resources with their subresources, or {@code *}
 * @param names the objects' names; empty for all
 */
record PolicyRule(
    List<String> verbs, List<String> groups, List<String> resources, List<String> names) {
  /**
   * A single right.
   *
   * @param name the object's name; empty for all
   */
  record Right(String verb, String group, String resource, String name) {
    /** Such as {@code get pods/exec "web"}. */
    @Override
    public String toString() {
      return verb
          + " "
          + resource
          + (group.isEmpty() ? "" : "." + group)
          + (name.isEmpty() ? "" : " \"" + name + "\"");
    }
  }

  static List<PolicyRule> of(JsonObject role) {
    return Json.objects(role, "rules").stream()
        .map(
            rule ->
                new PolicyRule(
                    texts(rule, "verbs"),
                    texts(rule, "apiGroups"),
                    texts(rule, "resources"),
                    texts(rule, "resourceNames")))
        .toList();
  }

  private static List<String> texts(JsonObject rule, String key) {
    List<String> texts = new ArrayList<>();
    if (rule.get(key) instanceof JsonArray array) {
      array.forEach(each -> texts.add(each.getAsString()));
    }
    return List.copyOf(texts);
  }

  /**
   * Returns the single rights of the rule that allow a request; none when the rule doesn't.
   *
   * <p>Source: {@code pkg/apis/rbac/v1/evaluation_helpers.go}: a request without a name, such as a
   * create or a list, is never met by a rule with names.
   */
  List<Right> allowing(AccessRequest request) {
    List<Right> allowing = new ArrayList<>();
    for (String verb : verbs) {
      if (!meets(verb, request.verb())) {
        continue;
      }
      for (String group : groups) {
        if (!meets(group, request.group())) {
          continue;
        }
        resources.stream()
            .filter(resource -> meetsResource(resource, request.resourcePath()))
            .forEach(resource -> allowing.addAll(rights(verb, group, resource, request.name())));
      }
    }
    return allowing;
  }

  /** Every single right of the rule. */
  List<Right> rights() {
    List<Right> rights = new ArrayList<>();
    for (String verb : verbs) {
      for (String group : groups) {
        for (String resource : resources) {
          if (names.isEmpty()) {
            rights.add(new Right(verb, group, resource, ""));
          }
          names.forEach(name -> rights.add(new Right(verb, group, resource, name)));
        }
      }
    }
    return rights;
  }

  private List<Right> rights(String verb, String group, String resource, String name) {
    if (names.isEmpty()) {
      return List.of(new Right(verb, group, resource, ""));
    }
    return names.contains(name) ? List.of(new Right(verb, group, resource, name)) : List.of();
  }

  /** Whether who holds this rule may do what a right says. */
  boolean covers(Right right) {
    return verbs.stream().anyMatch(verb -> meets(verb, right.verb()))
        && groups.stream().anyMatch(group -> meets(group, right.group()))
        && resources.stream().anyMatch(resource -> meetsResource(resource, right.resource()))
        && (names.isEmpty() || names.contains(right.name()));
  }

  /** Whether what is granted is the resource, all resources, or its subresource of all of them. */
  private static boolean meetsResource(String granted, String asked) {
    int slash = asked.indexOf('/');
    return meets(granted, asked) || (slash > 0 && granted.equals("*" + asked.substring(slash)));
  }

  private static boolean meets(String granted, String asked) {
    return granted.equals("*") || granted.equals(asked);
  }

  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.add("verbs", Json.array(verbs));
    json.add("apiGroups", Json.array(groups));
    json.add("resources", Json.array(resources));
    if (!names.isEmpty()) {
      json.add("resourceNames", Json.array(names));
    }
    return json;
  }
}
