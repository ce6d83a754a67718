package io.seaworthy.testkit.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.seaworthy.testkit.wire.ApiCall.ResourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Serves {@code pods/NAME/ephemeralcontainers}: adds containers to a running pod, as {@code kubectl
 * debug} does. What was added can't be changed and can't be taken away.
 */
final class EphemeralHandler implements ApiHandler {
  private static final String KEY = "ephemeralContainers";

  private final ClusterObjects objects;
  private final ContainerImages images;

  EphemeralHandler(ClusterObjects objects, ContainerImages images) {
    this.objects = objects;
    this.images = images;
  }

  @Override
  public Optional<Answer> answer(ApiCall call) {
    return call.resource()
        .filter(path -> path.group().isEmpty() && path.plural().equals("pods"))
        .filter(path -> path.subresource().equals("ephemeralcontainers"))
        .map(path -> answer(call, path));
  }

  private HttpAnswer answer(ApiCall call, ResourcePath path) {
    Optional<JsonObject> pod = objects.get(ResourceType.PODS, path.namespace(), path.name());
    if (pod.isEmpty()) {
      return StatusAnswers.notFound(ResourceType.PODS, path.name());
    }
    return switch (call.verb()) {
      case "get" -> HttpAnswer.json(200, pod.get());
      case "patch" -> patch(call, pod.get());
      default -> StatusAnswers.methodNotAllowed();
    };
  }

  private HttpAnswer patch(ApiCall call, JsonObject pod) {
    List<JsonObject> asked;
    try {
      JsonObject patch = Json.parse(call.request().body().text());
      asked = Json.objects(Json.child(patch, "spec"), KEY);
    } catch (JsonParseException | IllegalStateException e) {
      return StatusAnswers.badRequest("the object provided is unrecognized: " + e.getMessage());
    }
    List<JsonObject> added = new ArrayList<>();
    for (JsonObject container : asked) {
      Optional<HttpAnswer> objection = objection(pod, container);
      if (objection.isPresent()) {
        return objection.get();
      }
      if (find(pod, KEY, name(container)).isEmpty()) {
        added.add(container);
      }
    }
    added.forEach(container -> add(pod, container));
    return HttpAnswer.json(200, objects.put(pod));
  }

  private static Optional<HttpAnswer> objection(JsonObject pod, JsonObject container) {
    String name = name(container);
    Optional<JsonObject> there = find(pod, KEY, name);
    if (there.isPresent()) {
      boolean same =
          container.entrySet().stream()
              .allMatch(each -> each.getValue().equals(there.get().get(each.getKey())));
      return same
          ? Optional.empty()
          : invalid(
              pod,
              "FieldValueForbidden",
              "spec." + KEY,
              "Forbidden: existing ephemeral containers \"" + name + "\" may not be changed\n");
    }
    String field = "spec." + KEY + "[" + Json.objects(Json.child(pod, "spec"), KEY).size() + "].";
    if (names(pod).anyMatch(name::equals)) {
      return invalid(
          pod, "FieldValueDuplicate", field + "name", "Duplicate value: \"" + name + "\"");
    }
    String target = Json.text(container, "targetContainerName").orElse("");
    if (!target.isEmpty() && names(pod).noneMatch(target::equals)) {
      return invalid(
          pod,
          "FieldValueNotFound",
          field + "targetContainerName",
          "Not found: \"" + target + "\"");
    }
    return Optional.empty();
  }

  private static Optional<HttpAnswer> invalid(
      JsonObject pod, String reason, String field, String message) {
    return Optional.of(
        StatusAnswers.invalid("", "Pod", ClusterObjects.nameOf(pod), reason, field, message));
  }

  private void add(JsonObject pod, JsonObject container) {
    String image = Json.text(container, "image").orElse("");
    JsonObject spec = container.deepCopy();
    Json.putIfAbsent(
        spec, "imagePullPolicy", image.matches(".*:(?!latest$)[^/]+") ? "IfNotPresent" : "Always");
    Json.object(spec, "resources");
    Json.putIfAbsent(spec, "terminationMessagePath", "/dev/termination-log");
    Json.putIfAbsent(spec, "terminationMessagePolicy", "File");
    array(Json.object(pod, "spec"), KEY).add(spec);
    String namespace = ClusterObjects.namespaceOf(pod);
    String name = ClusterObjects.nameOf(pod);
    boolean runs = images.start(namespace, name, name(container), image);
    array(Json.object(pod, "status"), "ephemeralContainerStatuses")
        .add(status(namespace + "/" + name, name(container), image, runs));
  }

  private static JsonObject status(String pod, String name, String image, boolean runs) {
    JsonObject status = new JsonObject();
    status.addProperty("name", name);
    status.add("state", runs ? ContainerState.running() : ContainerState.imageMissing(image));
    status.add("lastState", new JsonObject());
    // An ephemeral container has no probes, and never counts as ready.
    status.addProperty("ready", false);
    status.addProperty("restartCount", 0);
    status.addProperty("image", image);
    status.addProperty("imageID", runs ? "sha256:" + PodManifest.digest(image) : "");
    if (runs) {
      status.addProperty("containerID", "containerd://" + PodManifest.digest(pod + "/" + name));
    }
    return status;
  }

  private static JsonArray array(JsonObject parent, String key) {
    if (!parent.has(key)) {
      parent.add(key, new JsonArray());
    }
    return parent.getAsJsonArray(key);
  }

  private static Stream<String> names(JsonObject pod) {
    return Stream.of("containers", "initContainers")
        .flatMap(key -> Json.objects(Json.child(pod, "spec"), key).stream())
        .map(EphemeralHandler::name);
  }

  private static Optional<JsonObject> find(JsonObject pod, String key, String name) {
    return Json.objects(Json.child(pod, "spec"), key).stream()
        .filter(container -> name(container).equals(name))
        .findFirst();
  }

  private static String name(JsonObject container) {
    return Json.text(container, "name").orElse("");
  }
}
