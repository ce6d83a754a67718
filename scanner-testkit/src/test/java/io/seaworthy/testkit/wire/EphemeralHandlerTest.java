package io.seaworthy.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EphemeralHandlerTest {
  private static final String POD = "/api/v1/namespaces/shop/pods/web";

  private FakeApiServer server;
  private WireClient client;

  @BeforeEach
  void start() throws Exception {
    server =
        FakeApiServer.builder()
            .pod(PodManifest.of("shop", "web").container("app", "img"))
            .images((namespace, pod, container, image) -> image.equals("tools:1"))
            .start();
    client = new WireClient(server);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void addsAContainerThatRuns() throws Exception {
    JsonObject pod = Json.parse(patch(200, "dbg", "tools:1", "app"));

    JsonObject spec = Json.objects(Json.child(pod, "spec"), "ephemeralContainers").get(0);
    assertThat(spec.get("imagePullPolicy").getAsString()).isEqualTo("IfNotPresent");
    assertThat(state(pod)).contains("running");
    assertThat(Json.parse(client.body(POD)).toString()).contains("\"name\":\"dbg\"");
  }

  @Test
  void letsAContainerWaitWhoseImageNobodyHas() throws Exception {
    assertThat(state(Json.parse(patch(200, "dbg", "typo", "")))).contains("ErrImagePull");
  }

  @Test
  void refusesWhatAServerRefuses() throws Exception {
    assertThat(patch(422, "app", "tools:1", ""))
        .contains("spec.ephemeralContainers[0].name: Duplicate value: \\\"app\\\"");
    assertThat(patch(422, "dbg", "tools:1", "zz"))
        .contains("spec.ephemeralContainers[0].targetContainerName: Not found: \\\"zz\\\"");
    patch(200, "dbg", "tools:1", "");
    assertThat(patch(422, "dbg", "tools:2", ""))
        .contains("existing ephemeral containers \\\"dbg\\\" may not be changed");
    patch(200, "dbg", "tools:1", "");
  }

  private String patch(int code, String name, String image, String target) throws IOException {
    String body =
        """
        {"spec": {"ephemeralContainers": [
          {"name": "%s", "image": "%s", "targetContainerName": "%s"}]}}
        """
            .formatted(name, image, target);
    try (Response response = client.send("PATCH", POD + "/ephemeralcontainers", body)) {
      assertThat(response.code()).isEqualTo(code);
      return response.body().string();
    }
  }

  private static String state(JsonObject pod) {
    return Json.objects(Json.child(pod, "status"), "ephemeralContainerStatuses")
        .get(0)
        .get("state")
        .toString();
  }
}
