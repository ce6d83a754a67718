package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import io.seaworthy.testkit.wire.PolicyRule.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides by the stored Roles and ClusterRoles and their bindings, as a server with {@code
 * --authorization-mode=RBAC} does; members of {@code system:masters} may do everything. Keeps count
 * of the rights that were used. Safe for use by many threads.
 */
final class RoleAuthorizer implements Authorizer {
  /** Source: cluster role system:basic-user, which every cluster has. */
  private static final List<PolicyRule> EVERYBODY =
      List.of(
          new PolicyRule(
              List.of("create"),
              List.of("authorization.k8s.io"),
              List.of("selfsubjectaccessreviews", "selfsubjectrulesreviews"),
              List.of()),
          new PolicyRule(
              List.of("create"),
              List.of("authentication.k8s.io"),
              List.of("selfsubjectreviews"),
              List.of()));

  private record Bound(String role, String reason, List<PolicyRule> rules) {}

  private record Subject(String kind, String name, String shown) {}

  private final ClusterObjects objects;
  private final boolean everybody;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  /**
   * Creates an authorizer.
   *
   * @param everybody whether users other than service accounts need roles too; if not, they may do
   *     everything
   */
  RoleAuthorizer(ClusterObjects objects, boolean everybody) {
    this.objects = objects;
    this.everybody = everybody;
  }

  @Override
  public boolean allows(AccessRequest request) {
    if (isFree(request.groups())) {
      return true;
    }
    boolean allowed = basic(request);
    for (Bound bound : bindings(request.user(), request.groups(), request.namespace())) {
      for (PolicyRule rule : bound.rules()) {
        for (Right right : rule.allowing(request)) {
          used.add(bound.role() + ": " + right);
          allowed = true;
        }
      }
    }
    return allowed;
  }

  /** Why a request would be allowed, without noting that a right was used; empty when it won't. */
  Optional<String> review(AccessRequest request) {
    if (isFree(request.groups()) || basic(request)) {
      return Optional.of("");
    }
    return bindings(request.user(), request.groups(), request.namespace()).stream()
        .filter(bound -> bound.rules().stream().anyMatch(r -> !r.allowing(request).isEmpty()))
        .map(Bound::reason)
        .findFirst();
  }

  /** All rules that hold for somebody in a namespace. */
  List<PolicyRule> rules(User user, String namespace) {
    if (isFree(user.groups())) {
      List<String> all = List.of("*");
      return List.of(new PolicyRule(all, all, all, List.of()));
    }
    List<PolicyRule> rules = new ArrayList<>(EVERYBODY);
    bindings(user.name(), user.groups(), namespace).forEach(bound -> rules.addAll(bound.rules()));
    return rules;
  }

  /** The single rights of all bound roles that no request has used, in order. */
  List<String> unused() {
    Set<String> unused = new TreeSet<>();
    for (ResourceType type :
        List.of(ResourceType.ROLE_BINDINGS, ResourceType.CLUSTER_ROLE_BINDINGS)) {
      for (JsonObject binding : objects.list(type, "")) {
        String role = roleName(binding);
        rulesOfBinding(binding)
            .forEach(rule -> rule.rights().forEach(r -> unused.add(role + ": " + r)));
      }
    }
    unused.removeAll(used);
    return List.copyOf(unused);
  }

  /** Whether somebody may do everything. */
  boolean isFree(Set<String> groups) {
    return groups.contains(User.MASTERS)
        || (!everybody && !groups.contains(User.SERVICE_ACCOUNTS) && !User.areAnonymous(groups));
  }

  private static boolean basic(AccessRequest request) {
    return request.groups().contains(User.AUTHENTICATED)
        && EVERYBODY.stream().anyMatch(rule -> !rule.allowing(request).isEmpty());
  }

  private List<Bound> bindings(String user, Set<String> groups, String namespace) {
    List<Bound> bound = new ArrayList<>();
    List<JsonObject> bindings =
        new ArrayList<>(objects.list(ResourceType.CLUSTER_ROLE_BINDINGS, ""));
    if (!namespace.isEmpty()) {
      bindings.addAll(objects.list(ResourceType.ROLE_BINDINGS, namespace));
    }
    for (JsonObject binding : bindings) {
      subject(binding, user, groups)
          .ifPresent(
              subject ->
                  bound.add(
                      new Bound(
                          roleName(binding), reason(binding, subject), rulesOfBinding(binding))));
    }
    return bound;
  }

  private static Optional<Subject> subject(JsonObject binding, String user, Set<String> groups) {
    String home = ClusterObjects.namespaceOf(binding);
    for (JsonObject json : Json.objects(binding, "subjects")) {
      String kind = Json.text(json, "kind").orElse("");
      String name = Json.text(json, "name").orElse("");
      String namespace = Json.text(json, "namespace").orElse(home);
      boolean meant =
          switch (kind) {
            case "ServiceAccount" -> user.equals(User.accountName(namespace, name));
            case "User" -> user.equals(name);
            case "Group" -> groups.contains(name);
            default -> false;
          };
      if (meant) {
        String shown = kind.equals("ServiceAccount") ? name + "/" + namespace : name;
        return Optional.of(new Subject(kind, name, shown));
      }
    }
    return Optional.empty();
  }

  /** What a binding binds to. */
  static JsonObject roleOf(JsonObject binding) {
    return Json.child(binding, "roleRef");
  }

  static ResourceType roleType(JsonObject reference) {
    return isCluster(reference) ? ResourceType.CLUSTER_ROLES : ResourceType.ROLES;
  }

  /** The rules of the role that a binding binds to. */
  List<PolicyRule> rulesOfBinding(JsonObject binding) {
    JsonObject reference = roleOf(binding);
    String name = Json.text(reference, "name").orElse("");
    String namespace = isCluster(reference) ? "" : ClusterObjects.namespaceOf(binding);
    return objects.get(roleType(reference), namespace, name).map(PolicyRule::of).orElse(List.of());
  }

  private static boolean isCluster(JsonObject reference) {
    return Json.text(reference, "kind").filter("ClusterRole"::equals).isPresent();
  }

  private static String roleName(JsonObject binding) {
    JsonObject reference = roleOf(binding);
    String name = Json.text(reference, "name").orElse("");
    return isCluster(reference)
        ? "ClusterRole " + name
        : "Role " + ClusterObjects.namespaceOf(binding) + "/" + name;
  }

  private static String reason(JsonObject binding, Subject subject) {
    String namespace = ClusterObjects.namespaceOf(binding);
    String name = ClusterObjects.nameOf(binding) + (namespace.isEmpty() ? "" : "/" + namespace);
    JsonObject reference = roleOf(binding);
    return "RBAC: allowed by %s \"%s\" of %s \"%s\" to %s \"%s\""
        .formatted(
            namespace.isEmpty() ? "ClusterRoleBinding" : "RoleBinding",
            name,
            Json.text(reference, "kind").orElse(""),
            Json.text(reference, "name").orElse(""),
            subject.kind(),
            subject.shown());
  }
}
