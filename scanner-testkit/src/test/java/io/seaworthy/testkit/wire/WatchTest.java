package io.seaworthy.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Response;
import okio.BufferedSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final String PODS = "/api/v1/namespaces/shop/pods";

  private FakeApiServer server;
  private WireClient client;

  @BeforeEach
  void start() throws Exception {
    server = FakeApiServer.builder().pod(pod("a", "web")).pod(pod("b", "db")).start();
    client = new WireClient(server);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private static PodManifest pod(String name, String app) {
    return PodManifest.of("shop", name).label("app", app).container("app", "img");
  }

  @Test
  void tellsWhatIsThereAndThenWhatChanges() throws Exception {
    try (Response response = client.stream(PODS + "?watch=true")) {
      BufferedSource events = response.body().source();
      assertThat(next(events)).isEqualTo("ADDED a");
      assertThat(next(events)).isEqualTo("ADDED b");

      server.objects().put(pod("c", "web").build());
      server.objects().put(pod("a", "db").build());
      server.objects().delete(ResourceType.PODS, "shop", "b");
      server.objects().put(PodManifest.of("other", "d").container("app", "img").build());
      server.objects().put(pod("e", "web").build());

      assertThat(next(events)).isEqualTo("ADDED c");
      assertThat(next(events)).isEqualTo("MODIFIED a");
      assertThat(next(events)).isEqualTo("DELETED b");
      assertThat(next(events)).isEqualTo("ADDED e");
    }
  }

  @Test
  void countsWhatCeasesToBeSelectedAsDeleted() throws Exception {
    try (Response response = client.stream(PODS + "?watch=true&labelSelector=app%3Dweb")) {
      BufferedSource events = response.body().source();
      assertThat(next(events)).isEqualTo("ADDED a");

      server.objects().put(pod("a", "db").build());
      server.objects().put(pod("b", "web").build());

      assertThat(next(events)).isEqualTo("DELETED a");
      assertThat(next(events)).isEqualTo("ADDED b");
    }
  }

  @Test
  void goesOnWhereAListEnded() throws Exception {
    JsonObject list = Json.parse(client.body(PODS));
    String revision = Json.child(list, "metadata").get("resourceVersion").getAsString();
    server.objects().put(pod("c", "web").build());
    server.objects().delete(ResourceType.PODS, "shop", "a");

    try (Response response =
        client.stream(PODS + "?watch=true&timeoutSeconds=1&resourceVersion=" + revision)) {
      BufferedSource events = response.body().source();
      assertThat(next(events)).isEqualTo("ADDED c");
      assertThat(next(events)).isEqualTo("DELETED a");
      assertThat(events.readUtf8Line()).as("the end after timeoutSeconds").isNull();
    }
  }

  @Test
  void goesOnWithWhatCeasedToBeSelectedMeanwhile() throws Exception {
    long revision = server.objects().revision();
    server.objects().put(pod("a", "db").build());
    server.objects().put(pod("b", "web").build());

    try (Response response =
        client.stream(PODS + "?watch=true&labelSelector=app%3Dweb&resourceVersion=" + revision)) {
      BufferedSource events = response.body().source();
      assertThat(next(events)).isEqualTo("DELETED a");
      assertThat(next(events)).isEqualTo("ADDED b");
    }
  }

  @Test
  void showsWhatIsThereOnlyOnce() throws Exception {
    long revision = server.objects().revision();
    server.objects().put(pod("c", "web").build());

    try (Response response =
        client.stream(
            PODS
                + "?watch=true&sendInitialEvents=true&timeoutSeconds=1&resourceVersion="
                + revision)) {
      BufferedSource events = response.body().source();
      assertThat(next(events)).isEqualTo("ADDED a");
      assertThat(next(events)).isEqualTo("ADDED b");
      assertThat(next(events)).isEqualTo("ADDED c");
      assertThat(events.readUtf8Line()).contains("\"type\":\"BOOKMARK\"");
      assertThat(events.readUtf8Line()).as("the end after timeoutSeconds").isNull();
    }
  }

  @Test
  void marksTheEndOfWhatWasThere() throws Exception {
    try (Response response = client.stream(PODS + "?watch=true&sendInitialEvents=true")) {
      BufferedSource events = response.body().source();
      assertThat(next(events)).isEqualTo("ADDED a");
      assertThat(next(events)).isEqualTo("ADDED b");
      assertThat(events.readUtf8Line())
          .contains("\"type\":\"BOOKMARK\"")
          .contains("\"k8s.io/initial-events-end\":\"true\"");
    }
  }

  @Test
  void refusesToGoBackBeyondWhatItRemembers() throws Exception {
    JsonObject first = Json.parse(client.body(PODS + "?limit=1"));
    JsonObject metadata = Json.child(first, "metadata");
    server.objects().put(pod("c", "web").build());
    server.objects().compact();

    try (Response response =
        client.stream(
            PODS
                + "?watch=true&resourceVersion="
                + metadata.get("resourceVersion").getAsString())) {
      assertThat(response.code()).isEqualTo(200);
      assertThat(response.body().string())
          .contains("\"type\":\"ERROR\"")
          .contains("too old resource version")
          .contains("\"reason\":\"Expired\",\"code\":410");
    }
    String rest = PODS + "?limit=9&continue=";
    String next;
    try (Response response = client.get(rest + metadata.get("continue").getAsString())) {
      assertThat(response.code()).isEqualTo(410);
      JsonObject status = Json.parse(response.body().string());
      assertThat(status.get("reason").getAsString()).isEqualTo("Expired");
      next = Json.child(status, "metadata").get("continue").getAsString();
    }
    assertThat(Json.objects(Json.parse(client.body(rest + next)), "items")).hasSize(2);
  }

  @Test
  void endsWithItsClientAndWithItsServer() throws Exception {
    try (Response response = client.stream(PODS + "?watch=true")) {
      assertThat(next(response.body().source())).isEqualTo("ADDED a");
    }
    client.close();
    assertThat(server.traffic().awaitNoOpenSockets(Duration.ofSeconds(10))).isTrue();
  }

  private static String next(BufferedSource events) throws IOException {
    JsonObject event = Json.parse(events.readUtf8LineStrict());
    return event.get("type").getAsString()
        + " "
        + ClusterObjects.nameOf(Json.child(event, "object"));
  }
}
