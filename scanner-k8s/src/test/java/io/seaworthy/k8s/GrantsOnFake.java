package io.seaworthy.k8s;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Session;
import io.seaworthy.testkit.fault.FakeClock;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.wire.KubernetesVersion;
import io.seaworthy.testkit.wire.ResourceType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Temporary access on a fake server whose clock the test sets. */
final class GrantsOnFake implements AutoCloseable {
  static final Target WEB = Target.of(URI.create("k8s-container://shop/web/app"));
  static final Target DB = Target.of(URI.create("k8s-container://ops/db/app"));

  final FakeClock clock = FakeClock.at(Instant.parse("2026-01-01T00:00:00Z"));
  final FakeCluster fake;

  GrantsOnFake(KubernetesVersion version) {
    this(version, FaultPlan.none());
  }

  GrantsOnFake(KubernetesVersion version, FaultPlan faults) {
    fake = FakeCluster.strict(version, clock, faults);
  }

  /** Access as the administrator has it. */
  ScanAccess access() {
    return access(fake.server().token());
  }

  /** Access as somebody else has it. */
  ScanAccess access(String token) {
    return new ScanAccess(
        fake.apiClient(token),
        KnownServer.of(fake.apiClient()),
        FakeCluster.OPTIONS,
        Optional.empty(),
        clock);
  }

  /** Somebody who may do in both namespaces what some rules say. */
  String userWith(List<String> rules) {
    String user = "issuer";
    fake.server().accept("token-of-" + user, user, "system:authenticated");
    for (String namespace : List.of("shop", "ops")) {
      put(
          """
          {'apiVersion': 'rbac.authorization.k8s.io/v1', 'kind': 'Role',
            'metadata': {'name': 'issuer', 'namespace': '%s'}, 'rules': [%s]}
          """
              .formatted(namespace, String.join(",", rules)));
      put(
          """
          {'apiVersion': 'rbac.authorization.k8s.io/v1', 'kind': 'RoleBinding',
            'metadata': {'name': 'issuer', 'namespace': '%s'},
            'roleRef': {'apiGroup': 'rbac.authorization.k8s.io', 'kind': 'Role', 'name': 'issuer'},
            'subjects': [{'kind': 'User', 'name': 'issuer'}]}
          """
              .formatted(namespace));
    }
    return "token-of-" + user;
  }

  private void put(String object) {
    JsonObject parsed = JsonParser.parseString(object.replace('\'', '"')).getAsJsonObject();
    fake.server().objects().put(parsed);
  }

  /** The namespaces of the objects that are there of grants, one for each object. */
  List<String> left() {
    return Stream.of(
            ResourceType.SERVICE_ACCOUNTS,
            ResourceType.SECRETS,
            ResourceType.ROLES,
            ResourceType.ROLE_BINDINGS)
        .flatMap(type -> fake.server().objects().list(type, "").stream())
        .map(object -> object.getAsJsonObject("metadata"))
        .filter(metadata -> metadata.get("name").getAsString().startsWith("seaworthy-scan-"))
        .map(metadata -> metadata.get("namespace").getAsString())
        .toList();
  }

  /** How many tokens were issued so far. */
  long tokens() {
    return fake.server().traffic().requests().stream()
        .filter(request -> request.method().equals("POST") && request.target().endsWith("/token"))
        .count();
  }

  static CommandOutcome run(KubernetesCluster scan, Target target) {
    try (Session session = scan.transport().open(target)) {
      return session.run(Command.argv("true"));
    }
  }

  static TargetSource web() {
    return TargetSource.of(WEB);
  }

  @Override
  public void close() {
    fake.close();
  }
}
