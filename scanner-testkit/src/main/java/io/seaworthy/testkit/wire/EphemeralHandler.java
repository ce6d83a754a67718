package io.seaworthy.testkit.wire;

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

  /** One call at a time, so that two don't add the same container. */
  private synchronized HttpAnswer answer(ApiCall call, ResourcePath path) {
    return switch (call.verb()) {
      case "get" -> shown(path);
      case "patch" -> patch(call, path);
      default -> StatusAnswers.methodNotAllowed();
    };
  }

  private HttpAnswer shown(ResourcePath path) {
    return pod(path)
        .map(pod -> HttpAnswer.json(200, pod))
        .orElseGet(() -> StatusAnswers.notFound(ResourceType.PODS, path.name()));
  }

  private Optional<JsonObject> pod(ResourcePath path) {
    return objects.get(ResourceType.PODS, path.namespace(), path.name());
  }

  private HttpAnswer patch(ApiCall call, ResourcePath path) {
    Optional<JsonObject> there = pod(path);
    if (there.isEmpty()) {
      return shown(path);
    }
    List<JsonObject> asked;
    try {
      JsonObject patch = Json.parse(call.request().body().text());
      asked = Json.objects(Json.child(patch, "spec"), KEY);
    } catch (JsonParseException | IllegalStateException e) {
      return StatusAnswers.unrecognized(e);
    }
    JsonObject pod = there.get();
    List<JsonObject> added = new ArrayList<>();
    for (JsonObject container : asked) {
      Optional<HttpAnswer> objection = objection(pod, container);
      if (objection.isPresent()) {
        return objection.get();
      }
      if (find(pod, name(container)).isEmpty()) {
        added.add(container);
      }
    }
    added.forEach(container -> add(path, container));
    return shown(path);
  }

  private static Optional<HttpAnswer> objection(JsonObject pod, JsonObject container) {
    String name = name(container);
    Optional<JsonObject> there = find(pod, name);
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

  private void add(ResourcePath path, JsonObject container) {
    String image = Json.text(container, "image").orElse("");
    JsonObject spec = container.deepCopy();
    Json.putIfAbsent(
        spec, "imagePullPolicy", image.matches(".*:(?!latest$)[^/]+") ? "IfNotPresent" : "Always");
    Json.object(spec, "resources");
    Json.putIfAbsent(spec, "terminationMessagePath", "/dev/termination-log");
    Json.putIfAbsent(spec, "terminationMessagePolicy", "File");
    boolean runs = images.start(path.namespace(), path.name(), name(container), image);
    JsonObject status = status(path.namespace() + "/" + path.name(), name(container), image, runs);
    objects.change(
        ResourceType.PODS,
        path.namespace(),
        path.name(),
        pod -> {
          Json.array(Json.object(pod, "spec"), KEY).add(spec);
          Json.array(Json.object(pod, "status"), "ephemeralContainerStatuses").add(status);
        });
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

  private static Stream<String> names(JsonObject pod) {
    return Stream.of("containers", "initContainers")
        .flatMap(key -> Json.objects(Json.child(pod, "spec"), key).stream())
        .map(EphemeralHandler::name);
  }

  private static Optional<JsonObject> find(JsonObject pod, String name) {
    return Json.objects(Json.child(pod, "spec"), KEY).stream()
        .filter(container -> name(container).equals(name))
        .findFirst();
  }

  private static String name(JsonObject container) {
    return Json.text(container, "name").orElse("");
  }
}
