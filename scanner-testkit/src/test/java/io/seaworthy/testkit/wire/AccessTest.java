package io.seaworthy.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {
  private static final String NAMESPACE = "shop";
  private static final String USER = "system:serviceaccount:shop:scanner";
  private static final Set<String> GROUPS =
      Set.of(User.SERVICE_ACCOUNTS, User.SERVICE_ACCOUNTS + ":shop", User.AUTHENTICATED);

  private final ClusterObjects objects = new ClusterObjects();
  private final RoleAuthorizer roles = new RoleAuthorizer(objects, false);

  @Test
  void allowsWhatABoundRoleGrantsAndNothingElse() {
    grant();

    assertThat(roles.allows(asks("get", "pods", "", "web"))).isTrue();
    assertThat(roles.allows(asks("get", "pods", "exec", "web"))).isTrue();
    assertThat(roles.allows(asks("get", "pods", "", "db"))).isFalse();
    assertThat(roles.allows(asks("list", "pods", "", ""))).isFalse();
    assertThat(roles.allows(asks("create", "pods", "exec", "web"))).isFalse();
    assertThat(roles.allows(asks("get", "secrets", "", "web"))).isFalse();
  }

  @Test
  void namesGrantsThatNobodyUsed() {
    grant();
    roles.review(asks("get", "pods", "exec", "web"));
    roles.allows(asks("get", "pods", "", "web"));

    assertThat(roles.unused()).containsExactly("Role shop/scanner: get pods/exec \"web\"");
  }

  @Test
  void endsATokenWithItsTimeAndWithWhatItIsBoundTo() {
    objects.create(
        Json.parse(
            """
            {"apiVersion": "v1", "kind": "Secret",
              "metadata": {"name": "bound", "namespace": "shop"}}
            """));
    objects.create(
        Json.parse(
            """
            {"apiVersion": "v1", "kind": "ServiceAccount",
              "metadata": {"name": "scanner", "namespace": "shop"}}
            """));
    Instant noon = Instant.parse("2026-01-02T12:00:00Z");
    Tokens tokens = new Tokens(objects, Clock.fixed(noon, ZoneOffset.UTC), Map.of());
    Tokens.ObjectId account = id(ResourceType.SERVICE_ACCOUNTS, "scanner");
    Tokens.ObjectId secret = id(ResourceType.SECRETS, "bound");

    String live =
        tokens.issue(
            account,
            Optional.of(secret),
            noon.plus(Duration.ofMinutes(10)),
            List.of(TokenHandler.AUDIENCE));
    String ended = tokens.issue(account, Optional.empty(), noon, List.of(TokenHandler.AUDIENCE));

    assertThat(tokens.authenticate(live).map(User::name)).hasValue(USER);
    assertThat(tokens.authenticate(ended)).isEmpty();
    objects.delete(ResourceType.SECRETS, NAMESPACE, "bound");
    assertThat(tokens.authenticate(live)).isEmpty();
  }

  private Tokens.ObjectId id(ResourceType type, String name) {
    return new Tokens.ObjectId(
        type,
        NAMESPACE,
        name,
        ClusterObjects.uidOf(objects.get(type, NAMESPACE, name).orElseThrow()));
  }

  private void grant() {
    objects.put(
        Json.parse(
            """
            {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role",
              "metadata": {"name": "scanner", "namespace": "shop"},
              "rules": [{"apiGroups": [""], "resources": ["pods", "pods/exec"],
                "resourceNames": ["web"], "verbs": ["get"]}]}
            """));
    objects.put(
        Json.parse(
            """
            {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding",
              "metadata": {"name": "scanner", "namespace": "shop"},
              "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role",
                "name": "scanner"},
              "subjects": [{"kind": "ServiceAccount", "name": "scanner", "namespace": "shop"}]}
            """));
  }

  private static AccessRequest asks(String verb, String resource, String subresource, String name) {
    return new AccessRequest(USER, GROUPS, verb, "", resource, subresource, NAMESPACE, name);
  }
}
