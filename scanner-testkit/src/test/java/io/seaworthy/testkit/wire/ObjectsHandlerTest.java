package io.seaworthy.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectsHandlerTest {
  private static final String PODS = "/api/v1/namespaces/shop/pods";

  private FakeApiServer server;
  private WireClient client;

  @BeforeEach
  void start() throws Exception {
    Clock noon = Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);
    server =
        FakeApiServer.builder()
            .clock(noon)
            .objects(new ClusterObjects(noon))
            .pod(PodManifest.of("shop", "a").label("app", "web").container("app", "img"))
            .pod(PodManifest.of("shop", "b").label("app", "db").container("app", "img"))
            .pod(
                PodManifest.of("shop", "c")
                    .label("app", "web")
                    .label("tier", "back")
                    .container("app", "img"))
            .pod(PodManifest.of("other", "d").container("app", "img").phase("Pending"))
            .token("reader", "system:serviceaccount:shop:reader", "system:serviceaccounts")
            .authorizer(
                request ->
                    request.user().equals("admin")
                        || (request.verb().equals("list") && request.resource().equals("pods")))
            .start();
    client = new WireClient(server);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "app=web|a c",
        "app==db|b",
        "app!=web|b",
        "app in (web, db)|a b c",
        "app notin (web)|b",
        "tier|c",
        "!tier|a b",
        "tier!=back|a b",
        "app=web,tier=back|c",
        "app=web,!tier|a",
        "app=nothing|none",
      })
  void selectsByLabels(String selector, String names) {
    assertThat(names(PODS + "?labelSelector=" + encoded(selector)))
        .isEqualTo(names == null ? List.of() : List.of(names.split(" ")));
  }

  @Test
  void selectsByFields() {
    assertThat(names(PODS + "?fieldSelector=metadata.name%3Db")).containsExactly("b");
    assertThat(names("/api/v1/pods?fieldSelector=status.phase!%3DRunning")).containsExactly("d");
  }

  @Test
  void listsInPages() {
    JsonObject first = json("/api/v1/pods?limit=3");
    JsonObject metadata = Json.child(first, "metadata");
    assertThat(Json.objects(first, "items")).hasSize(3);
    assertThat(metadata.get("remainingItemCount").getAsInt()).isEqualTo(1);

    JsonObject second =
        json("/api/v1/pods?limit=3&continue=" + metadata.get("continue").getAsString());
    assertThat(Json.objects(second, "items")).hasSize(1);
    assertThat(Json.child(second, "metadata").has("continue")).isFalse();
  }

  @Test
  void showsAPodWithItsIdentity() {
    JsonObject pod = json(PODS + "/a");
    JsonObject container = Json.objects(Json.child(pod, "status"), "containerStatuses").get(0);
    assertThat(pod.get("kind").getAsString()).isEqualTo("Pod");
    assertThat(Json.child(pod, "metadata").get("uid").getAsString()).hasSize(36);
    assertThat(container.get("containerID").getAsString()).matches("containerd://[0-9a-f]{64}");
    assertThat(container.get("imageID").getAsString()).matches("sha256:[0-9a-f]{64}");
    assertThat(container.get("restartCount").getAsInt()).isZero();
  }

  @Test
  void answersAsAServerDoesWhatIsNotThere() {
    assertThat(body(PODS + "/nope"))
        .isEqualTo(
            "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\","
                + "\"message\":\"pods \\\"nope\\\" not found\",\"reason\":\"NotFound\","
                + "\"details\":{\"name\":\"nope\",\"kind\":\"pods\"},\"code\":404}\n");
    assertThat(body("/api/v1/namespaces/nons")).contains("namespaces \\\"nons\\\" not found");
    assertThat(json("/api/v1/namespaces/nons/pods").getAsJsonArray("items")).isEmpty();
    assertThat(body("/nope")).isEqualTo("404 page not found\n");
  }

  @Test
  void answersAsAServerDoesWhatMakesNoSense() {
    assertThat(body(PODS + "?limit=x")).contains("strconv.ParseInt: parsing \\\"x\\\"");
    assertThat(body(PODS + "?labelSelector=a+in+(x")).contains("unable to parse requirement");
    assertThat(body(PODS + "?fieldSelector=spec.foo%3Dbar"))
        .contains("\"message\":\"field label not supported: spec.foo\",\"reason\":\"BadRequest\"");
    assertThat(body(PODS + "?continue=abc")).contains("invalid continue token");
  }

  @Test
  void tellsTheRefusedFromTheUnknown() throws Exception {
    try (Response unknown = client.get(PODS, "wrong")) {
      assertThat(unknown.code()).isEqualTo(401);
      assertThat(unknown.body().string())
          .contains("\"message\":\"Unauthorized\",\"reason\":\"Unauthorized\",\"code\":401");
    }
    try (Response anonymous = client.get(PODS + "/a", "")) {
      assertThat(anonymous.code()).isEqualTo(403);
      assertThat(anonymous.body().string())
          .contains(
              "pods \\\"a\\\" is forbidden: User \\\"system:anonymous\\\" cannot get resource"
                  + " \\\"pods\\\" in API group \\\"\\\" in the namespace \\\"shop\\\"");
    }
    try (Response allowed = client.get(PODS, "reader")) {
      assertThat(allowed.code()).isEqualTo(200);
    }
    server.revoke("reader");
    try (Response revoked = client.get(PODS, "reader")) {
      assertThat(revoked.code()).isEqualTo(401);
    }
  }

  @Test
  void namesItsVersion() {
    assertThat(json("/version").get("gitVersion").getAsString()).isEqualTo("v1.34.4");
  }

  @Test
  void keepsNothingOfWhatAClientDoesToAnObject() {
    JsonObject pod = server.objects().get(ResourceType.PODS, "shop", "a").orElseThrow();
    pod.addProperty("kind", "Changed");

    assertThat(json(PODS + "/a").get("kind").getAsString()).isEqualTo("Pod");
  }

  private List<String> names(String path) {
    List<String> names = new ArrayList<>();
    Json.objects(json(path), "items").forEach(pod -> names.add(ClusterObjects.nameOf(pod)));
    return names;
  }

  private JsonObject json(String path) {
    return Json.parse(body(path));
  }

  private String body(String path) {
    try {
      return client.body(path);
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'metadata':{'annotations':{'x':'1'}}}|200",
        "{'metadata':{'labels':{'app':null},'name':'other','uid':'u'}}|200",
        "no json|400",
      })
  void changesWhatAMergePatchNames(String patch, int code) throws Exception {
    assertThat(client.patch(PODS + "/a", MergePatch.MEDIA_TYPE, patch.replace('\'', '"')))
        .isEqualTo(code);
    JsonObject metadata =
        Json.child(server.objects().get(ResourceType.PODS, "shop", "a").orElseThrow(), "metadata");
    assertThat(Json.text(metadata, "name")).hasValue("a");
    assertThat(Json.text(metadata, "uid")).isNotEqualTo(Optional.of("u"));
    assertThat(Json.child(metadata, "annotations").has("x")).isEqualTo(patch.contains("'x'"));
    assertThat(Json.child(metadata, "labels").has("app")).isNotEqualTo(patch.contains("'app'"));
  }

  @Test
  void knowsNoOtherPatchAndPatchesNothingThatIsNotThere() throws Exception {
    assertThat(client.patch(PODS + "/a", "application/json-patch+json", "[]")).isEqualTo(415);
    assertThat(client.patch(PODS + "/none", MergePatch.MEDIA_TYPE, "{}")).isEqualTo(404);
  }
}
