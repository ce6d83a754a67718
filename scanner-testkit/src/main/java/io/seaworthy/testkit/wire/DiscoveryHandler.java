package io.seaworthy.testkit.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Serves {@code /api} and {@code /apis}: what there is, for clients that look before they ask. */
final class DiscoveryHandler implements ApiHandler {
  private static final List<String> VERBS =
      List.of("create", "delete", "deletecollection", "get", "list", "patch", "watch");

  /** What can only be created: questions that callers ask about themselves. */
  private static final Map<String, List<String>> REVIEWS =
      Map.of(
          "authentication.k8s.io",
          List.of("SelfSubjectReview"),
          "authorization.k8s.io",
          List.of("SelfSubjectAccessReview", "SelfSubjectRulesReview"));

  @Override
  public Optional<Answer> answer(ApiCall call) {
    List<String> path = call.request().segments();
    if (path.equals(List.of("api"))) {
      return Optional.of(HttpAnswer.json(200, coreVersions()));
    }
    if (path.equals(List.of("apis"))) {
      return Optional.of(HttpAnswer.json(200, groups()));
    }
    if (path.size() == 2 && path.get(0).equals("api")) {
      return resources("", path.get(1));
    }
    if (path.size() == 3 && path.get(0).equals("apis")) {
      return resources(path.get(1), path.get(2));
    }
    return Optional.empty();
  }

  private static JsonObject coreVersions() {
    JsonObject json = new JsonObject();
    json.addProperty("kind", "APIVersions");
    json.add("versions", Json.array(List.of("v1")));
    json.add("serverAddressByClientCIDRs", new JsonArray());
    return json;
  }

  private static JsonObject groups() {
    JsonArray groups = new JsonArray();
    Stream.concat(
            ResourceType.ALL.stream().map(ResourceType::group), REVIEWS.keySet().stream().sorted())
        .filter(Predicate.not(String::isEmpty))
        .distinct()
        .forEach(group -> groups.add(group(group)));
    JsonObject json = new JsonObject();
    json.addProperty("kind", "APIGroupList");
    json.addProperty("apiVersion", "v1");
    json.add("groups", groups);
    return json;
  }

  private static JsonObject group(String name) {
    JsonObject version = new JsonObject();
    version.addProperty("groupVersion", name + "/v1");
    version.addProperty("version", "v1");
    JsonArray versions = new JsonArray();
    versions.add(version);
    JsonObject group = new JsonObject();
    group.addProperty("name", name);
    group.add("versions", versions);
    group.add("preferredVersion", version);
    return group;
  }

  private static Optional<Answer> resources(String group, String version) {
    JsonArray resources = new JsonArray();
    for (ResourceType type : ResourceType.ALL) {
      if (type.group().equals(group) && type.version().equals(version)) {
        resources.add(resource(type));
        if (type.equals(ResourceType.PODS)) {
          resources.add(virtual("pods/exec", "PodExecOptions", true, List.of("create", "get")));
          resources.add(virtual("pods/ephemeralcontainers", "Pod", true, List.of("get", "patch")));
        }
        if (type.equals(ResourceType.SERVICE_ACCOUNTS)) {
          resources.add(virtual("serviceaccounts/token", "TokenRequest", true, List.of("create")));
        }
      }
    }
    REVIEWS.getOrDefault(group, List.of()).stream()
        .map(kind -> virtual(kind.toLowerCase(Locale.ROOT) + "s", kind, false, List.of("create")))
        .forEach(resources::add);
    if (resources.isEmpty()) {
      return Optional.empty();
    }
    JsonObject json = new JsonObject();
    json.addProperty("kind", "APIResourceList");
    json.addProperty("apiVersion", "v1");
    json.addProperty("groupVersion", group.isEmpty() ? version : group + "/" + version);
    json.add("resources", resources);
    return Optional.of(HttpAnswer.json(200, json));
  }

  private static JsonObject resource(ResourceType type) {
    JsonObject json = new JsonObject();
    json.addProperty("name", type.plural());
    json.addProperty("singularName", type.kind().toLowerCase(Locale.ROOT));
    json.addProperty("namespaced", type.namespaced());
    json.addProperty("kind", type.kind());
    json.add("verbs", Json.array(VERBS));
    json.add("shortNames", Json.array(type.shortNames()));
    return json;
  }

  private static JsonObject virtual(
      String name, String kind, boolean namespaced, List<String> verbs) {
    JsonObject json = new JsonObject();
    json.addProperty("name", name);
    json.addProperty("singularName", "");
    json.addProperty("namespaced", namespaced);
    json.addProperty("kind", kind);
    json.add("verbs", Json.array(verbs));
    return json;
  }
}
