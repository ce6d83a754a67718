package io.seaworthy.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import io.seaworthy.testkit.fault.FakeClock;
import io.seaworthy.testkit.fault.FaultPlan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens, reviews, grants and deletions, as a client sees them. */
class AccessOverHttpTest {
  private static final String SHOP = "/api/v1/namespaces/shop";
  private static final String TOKEN = SHOP + "/serviceaccounts/scanner/token";
  private static final String ROLES = "/apis/rbac.authorization.k8s.io/v1/namespaces/shop/roles";
  private static final String ACCESS_REVIEW =
      "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
  private static final String SCANNER = "system:serviceaccount:shop:scanner";

  private static final String OBJECTS =
      """
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: scanner, namespace: shop}
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: Role
      metadata: {name: scanner, namespace: shop}
      rules:
      - {apiGroups: [""], resources: [pods], resourceNames: [web], verbs: [get]}
      - {apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [create]}
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata: {name: scanner, namespace: shop}
      roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: scanner}
      subjects:
      - {kind: ServiceAccount, name: scanner, namespace: shop}
      """;

  private final FakeClock clock = FakeClock.at(Instant.parse("2026-01-02T12:00:00Z"));
  private FakeApiServer server;
  private WireClient client;

  @BeforeEach
  void start() throws Exception {
    server =
        FakeApiServer.builder()
            .clock(clock)
            .pod(PodManifest.of("shop", "web").label("app", "web").container("app", "img"))
            .pod(PodManifest.of("shop", "db").label("app", "db").container("app", "img"))
            .start();
    server.objects().putYaml(OBJECTS);
    client = new WireClient(server);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void issuesATokenThatEndsWithItsTime() throws Exception {
    JsonObject request = post(201, TOKEN, "{\"spec\": {\"expirationSeconds\": 600}}");
    String token = Json.child(request, "status").get("token").getAsString();
    String claims =
        new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);

    assertThat(claims).contains("\"sub\":\"" + SCANNER + "\"");
    assertThat(code(SHOP + "/pods/web", token)).isEqualTo(200);
    assertThat(code(SHOP + "/pods/db", token)).isEqualTo(403);
    clock.advance(Duration.ofMinutes(11));
    assertThat(code(SHOP + "/pods/web", token)).isEqualTo(401);
  }

  @Test
  void goesByAClockThatIsWrong() throws Exception {
    try (FakeApiServer wrong =
            FakeApiServer.builder()
                .clock(clock)
                .objects(server.objects())
                .faults(FaultPlan.builder().clockSkew(Duration.ofMinutes(-7)).build())
                .start();
        WireClient elsewhere = new WireClient(wrong);
        Response response = elsewhere.send("POST", TOKEN, "{}")) {
      assertThat(response.header("Date")).isEqualTo("Fri, 02 Jan 2026 11:53:00 GMT");
      assertThat(response.body().string())
          .contains("\"expirationTimestamp\":\"2026-01-02T12:53:00Z\"");
    }
  }

  @Test
  void acceptsNoTokenForAnotherAudience() throws Exception {
    JsonObject request = post(201, TOKEN, "{\"spec\": {\"audiences\": [\"vault\"]}}");
    String token = Json.child(request, "status").get("token").getAsString();

    assertThat(Json.child(request, "spec").get("audiences").toString()).isEqualTo("[\"vault\"]");
    assertThat(code(SHOP + "/pods/web", token)).isEqualTo(401);
  }

  @Test
  void refusesTokensOfNoUse() throws Exception {
    assertThat(post(422, TOKEN, "{\"spec\": {\"expirationSeconds\": 60}}").toString())
        .contains("may not specify a duration less than 10 minutes");
    assertThat(post(404, SHOP + "/serviceaccounts/nope/token", "{}").toString())
        .contains("serviceaccounts \\\"nope\\\" not found");
    assertThat(post(400, TOKEN, "{").toString()).contains("unrecognized");
  }

  @Test
  void reviewsWhatSomebodyMayDo() throws Exception {
    assertThat(review("get", "web"))
        .contains("\"allowed\":true")
        .contains("RBAC: allowed by RoleBinding \\\"scanner/shop\\\" of Role \\\"scanner\\\"");
    assertThat(review("get", "db")).contains("\"allowed\":false");
    assertThat(server.unusedGrants()).contains("Role shop/scanner: get pods \"web\"");
  }

  private String review(String verb, String pod) throws Exception {
    String body =
        "{\"spec\": {\"resourceAttributes\": {\"namespace\": \"shop\", \"verb\": \"%s\","
            + " \"resource\": \"pods\", \"name\": \"%s\"}}}";
    return post(201, ACCESS_REVIEW, body.formatted(verb, pod), "Impersonate-User", SCANNER)
        .toString();
  }

  @Test
  void readsTheProtobufThatKubectlSends() throws Exception {
    String asked = field(1, "shop") + field(2, "get") + field(5, "pods") + field(7, "web");
    String review = field(2, field(1, asked));
    String type = field(1, "authorization.k8s.io/v1") + field(2, "SelfSubjectAccessReview");
    String body = field(1, type) + field(2, review);

    assertThat(protobuf(ACCESS_REVIEW, "k8s\0" + body)).contains("\"allowed\":true");
    assertThat(protobuf(ACCESS_REVIEW, "k8s\0" + body.substring(0, 40))).contains("is cut");
    assertThat(protobuf(SHOP + "/pods", "k8s\0" + field(1, field(1, "v1") + field(2, "Pod"))))
        .contains("not of Pod; send JSON");
  }

  private static String field(int number, String content) {
    return "" + (char) ((number << 3) | 2) + (char) content.length() + content;
  }

  private String protobuf(String path, String bytes) throws Exception {
    RequestBody body =
        RequestBody.create(
            bytes.getBytes(StandardCharsets.ISO_8859_1), MediaType.get(ProtobufBody.TYPE));
    try (Response response = client.send("POST", path, body)) {
      return response.body().string();
    }
  }

  @Test
  void letsNobodyGrantWhatHeDoesNotHave() throws Exception {
    String role =
        "{\"metadata\": {\"name\": \"more\"}, \"rules\": [{\"apiGroups\": [\"\"],"
            + " \"resources\": [\"pods\"], \"resourceNames\": [\"%s\"], \"verbs\": [\"get\"]}]}";

    assertThat(post(403, ROLES, role.formatted("db"), "Impersonate-User", SCANNER).toString())
        .contains("roles.rbac.authorization.k8s.io \\\"more\\\" is forbidden")
        .contains("is attempting to grant RBAC permissions not currently held:\\n")
        .contains("{APIGroups:[\\\"\\\"], Resources:[\\\"pods\\\"], ResourceNames:[\\\"db\\\"]");
    post(201, ROLES, role.formatted("web"), "Impersonate-User", SCANNER);
    assertThat(client.patch(ROLES + "/more", MergePatch.MEDIA_TYPE, "{\"rules\": []}"))
        .isEqualTo(200);
  }

  @Test
  void letsOnlyThoseActForOthersWhoMay() throws Exception {
    JsonObject issued = post(201, TOKEN, "{}");
    String token = Json.child(issued, "status").get("token").getAsString();
    try (Response response =
        client.send(
            "GET",
            SHOP + "/pods",
            (RequestBody) null,
            "Impersonate-User",
            "admin",
            "Authorization",
            "Bearer " + token)) {
      assertThat(response.code()).isEqualTo(403);
      assertThat(response.body().string())
          .contains("cannot impersonate resource \\\"users\\\" in API group");
    }
  }

  @Test
  void showsTheUnknownOnlyWhatIsPublic() throws Exception {
    assertThat(post(403, ROLES, "{}", "Impersonate-User", "system:anonymous").toString())
        .contains("User \\\"system:anonymous\\\" cannot create resource");
    assertThat(code("/version/", "")).isEqualTo(200);
    assertThat(code("/api", "")).isEqualTo(403);
  }

  @Test
  void deletesWhatIsSelected() throws Exception {
    try (Response response =
        client.send("DELETE", SHOP + "/pods?labelSelector=app%3Ddb", (RequestBody) null)) {
      assertThat(response.code()).isEqualTo(200);
      assertThat(response.body().string()).contains("\"kind\":\"PodList\"").contains("\"db\"");
    }
    assertThat(server.objects().list(ResourceType.PODS, "shop"))
        .extracting(ClusterObjects::nameOf)
        .containsExactly("web");
    try (Response response =
        client.send("DELETE", SHOP + "/pods?labelSelector=a+in", (RequestBody) null)) {
      assertThat(response.code()).isEqualTo(400);
    }
  }

  @Test
  void refusesYamlThatHoldsNoObjects() {
    ClusterObjects objects = server.objects();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> objects.putYaml("- a list"))
        .withMessageContaining("is no object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> objects.putYaml("a: [b"))
        .withMessageContaining("no YAML");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> objects.putYaml("{apiVersion: v9, kind: Unheard}"))
        .withMessageContaining("is not one that the fake knows");
  }

  private JsonObject post(int code, String path, String json, String... headers) throws Exception {
    try (Response response = client.send("POST", path, json, headers)) {
      String body = response.body().string();
      assertThat(response.code()).as(body).isEqualTo(code);
      return Json.parse(body);
    }
  }

  private int code(String path, String token) throws Exception {
    try (Response response = client.get(path, token)) {
      return response.code();
    }
  }
}
