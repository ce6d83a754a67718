package io.seaworthy.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableColumnsTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s",
    "PT119S, 119s",
    "PT2M, 2m",
    "PT5M30S, 5m30s",
    "PT10M59S, 10m",
    "PT2H59M, 179m",
    "PT3H5M, 3h5m",
    "PT8H59M, 8h",
    "PT47H59M, 47h",
    "PT50H, 2d2h",
    "P8DT5H, 8d",
    "P729D, 729d",
    "P731D, 2y1d",
    "P3000D, 8y",
  })
  void writesAgesAsKubectlDoes(Duration age, String written) {
    assertThat(TableColumns.age(age)).isEqualTo(written);
  }

  @Test
  void tellsWhatIsWrongWithAPod() {
    JsonObject pod = PodManifest.of("shop", "web").container("app", "img").build();
    JsonObject container = Json.objects(Json.child(pod, "status"), "containerStatuses").get(0);
    assertThat(cells(pod)).containsEntry("Status", "Running").containsEntry("Ready", "1/1");

    container.addProperty("ready", false);
    container.addProperty("restartCount", 3);
    container.add("state", Json.parse("{\"waiting\": {\"reason\": \"CrashLoopBackOff\"}}"));
    container.add(
        "lastState", Json.parse("{\"terminated\": {\"finishedAt\": \"2026-01-02T11:55:00Z\"}}"));
    assertThat(cells(pod))
        .containsEntry("Status", "CrashLoopBackOff")
        .containsEntry("Ready", "0/1")
        .containsEntry("Restarts", "3 (5m ago)");

    Json.child(pod, "metadata").addProperty("deletionTimestamp", "2026-01-02T11:59:00Z");
    assertThat(cells(pod)).containsEntry("Status", "Terminating");
  }

  @Test
  void tellsOfTheFirstOfSeveralContainersThatAreWrong() {
    JsonObject pod =
        PodManifest.of("shop", "web").container("app", "img").container("side", "img").build();
    List<JsonObject> containers = Json.objects(Json.child(pod, "status"), "containerStatuses");
    containers.get(0).add("state", Json.parse("{\"waiting\": {\"reason\": \"ErrImagePull\"}}"));
    containers.get(1).add("state", Json.parse("{\"terminated\": {\"reason\": \"Error\"}}"));

    assertThat(cells(pod)).containsEntry("Status", "ErrImagePull");
  }

  @Test
  void knowsMoreWhenAskedForWideTables() {
    List<String> wide =
        TableColumns.of(ResourceType.PODS, NOON).stream()
            .filter(TableColumns.Column::wide)
            .map(TableColumns.Column::name)
            .toList();
    assertThat(wide).containsExactly("IP", "Node", "Nominated Node", "Readiness Gates");
  }

  private static Map<String, String> cells(JsonObject pod) {
    return TableColumns.of(ResourceType.PODS, NOON).stream()
        .collect(Collectors.toMap(TableColumns.Column::name, each -> each.cell().apply(pod)));
  }
}
