package io.seaworthy.testkit.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which columns a server's tables have for each type, and what stands in them. */
final class TableColumns {
  /**
   * A column.
   *
   * @param name its head
   * @param wide whether it shows only with {@code -o wide}
   * @param cell what stands in an object's row
   */
  record Column(String name, boolean wide, Function<JsonObject, String> cell) {}

  private static final String NONE = "<none>";

  private final List<Column> columns = new ArrayList<>();

  private TableColumns() {}

  static List<Column> of(ResourceType type, Clock clock) {
    TableColumns table = new TableColumns().with("Name", ClusterObjects::nameOf);
    Function<JsonObject, String> age = object -> age(object, clock);
    switch (type.kind()) {
      case "Pod" -> table.pods(age, clock);
      case "Deployment" ->
          table
              .with("Ready", o -> count(o, "readyReplicas") + "/" + wanted(o))
              .with("Up-to-date", o -> count(o, "updatedReplicas"))
              .with("Available", o -> count(o, "availableReplicas"))
              .with("Age", age)
              .template();
      case "ReplicaSet" ->
          table
              .with("Desired", TableColumns::wanted)
              .with("Current", o -> count(o, "replicas"))
              .with("Ready", o -> count(o, "readyReplicas"))
              .with("Age", age)
              .template();
      case "StatefulSet" ->
          table.with("Ready", o -> count(o, "readyReplicas") + "/" + wanted(o)).with("Age", age);
      case "Namespace" -> table.with("Status", o -> status(o, "phase")).with("Age", age);
      case "ServiceAccount" -> table.with("Secrets", o -> size(o.get("secrets"))).with("Age", age);
      case "Secret" ->
          table
              .with("Type", o -> Json.text(o, "type").orElse(""))
              .with("Data", o -> Integer.toString(Json.child(o, "data").size()))
              .with("Age", age);
      case "Role", "ClusterRole" ->
          table.with("Created At", o -> metadata(o, "creationTimestamp").orElse(NONE));
      case "RoleBinding", "ClusterRoleBinding" ->
          table.with("Role", TableColumns::role).with("Age", age);
      default -> table.with("Age", age);
    }
    return List.copyOf(table.columns);
  }

  private TableColumns with(String name, Function<JsonObject, String> cell) {
    columns.add(new Column(name, false, cell));
    return this;
  }

  private TableColumns wide(String name, Function<JsonObject, String> cell) {
    columns.add(new Column(name, true, cell));
    return this;
  }

  private void pods(Function<JsonObject, String> age, Clock clock) {
    with("Ready", PodSummary::ready)
        .with("Status", PodSummary::status)
        .with("Restarts", pod -> PodSummary.restarts(pod, clock.instant()))
        .with("Age", age)
        .wide("IP", pod -> status(pod, "podIP"))
        .wide("Node", pod -> Json.text(Json.child(pod, "spec"), "nodeName").orElse(NONE))
        .wide("Nominated Node", pod -> status(pod, "nominatedNodeName"))
        .wide("Readiness Gates", PodSummary::readinessGates);
  }

  private TableColumns template() {
    return wide("Containers", o -> containers(o, "name"))
        .wide("Images", o -> containers(o, "image"))
        .wide("Selector", TableColumns::selector);
  }

  private static String containers(JsonObject owner, String key) {
    JsonObject template = Json.child(Json.child(owner, "spec"), "template");
    return Json.objects(Json.child(template, "spec"), "containers").stream()
        .flatMap(container -> Json.text(container, key).stream())
        .collect(Collectors.joining(","));
  }

  private static String selector(JsonObject owner) {
    JsonObject selector = Json.child(Json.child(owner, "spec"), "selector");
    String labels =
        Json.child(selector, "matchLabels").entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue().getAsString())
            .sorted()
            .collect(Collectors.joining(","));
    return labels.isEmpty() ? NONE : labels;
  }

  private static String role(JsonObject binding) {
    JsonObject reference = Json.child(binding, "roleRef");
    return Stream.of("kind", "name")
        .flatMap(key -> Json.text(reference, key).stream())
        .collect(Collectors.joining("/"));
  }

  private static String wanted(JsonObject owner) {
    return Json.text(Json.child(owner, "spec"), "replicas").orElse("1");
  }

  private static String count(JsonObject owner, String key) {
    return Json.text(Json.child(owner, "status"), key).orElse("0");
  }

  private static String status(JsonObject object, String key) {
    return Json.text(Json.child(object, "status"), key).orElse(NONE);
  }

  private static Optional<String> metadata(JsonObject object, String key) {
    return Json.text(Json.child(object, "metadata"), key);
  }

  private static String size(@Nullable JsonElement array) {
    return Integer.toString(array == null ? 0 : array.getAsJsonArray().size());
  }

  private static String age(JsonObject object, Clock clock) {
    return metadata(object, "creationTimestamp")
        .map(Instant::parse)
        .map(created -> age(Duration.between(created, clock.instant())))
        .orElse("<unknown>");
  }

  /** A duration as kubectl prints it. Source: HumanDuration of k8s.io/apimachinery. */
  static String age(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    long minutes = seconds / 60;
    long hours = minutes / 60;
    long days = hours / 24;
    long years = days / 365;
    if (seconds < 120) {
      return seconds + "s";
    }
    if (minutes < 10) {
      return two(minutes, "m", seconds % 60, "s");
    }
    if (hours < 3) {
      return minutes + "m";
    }
    if (hours < 8) {
      return two(hours, "h", minutes % 60, "m");
    }
    if (hours < 48) {
      return hours + "h";
    }
    if (days < 8) {
      return two(days, "d", hours % 24, "h");
    }
    if (years < 2) {
      return days + "d";
    }
    return years < 8 ? two(years, "y", days % 365, "d") : years + "y";
  }

  private static String two(long first, String unit, long second, String smaller) {
    return first + unit + (second == 0 ? "" : second + smaller);
  }
}
