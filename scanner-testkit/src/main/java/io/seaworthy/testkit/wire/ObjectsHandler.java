package io.seaworthy.testkit.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.seaworthy.testkit.wire.ApiCall.ResourcePath;
import java.util.List;
import java.util.Optional;

/** Serves stored objects of every type: get, list, watch, create, merge patch, delete. */
final class ObjectsHandler implements ApiHandler {
  private final ClusterObjects objects;
  private final Tables tables;
  private final Optional<Escalation> escalation;

  /**
   * Creates a handler.
   *
   * @param escalation objects to grants; empty where roles decide nothing
   */
  ObjectsHandler(ClusterObjects objects, Tables tables, Optional<Escalation> escalation) {
    this.objects = objects;
    this.tables = tables;
    this.escalation = escalation;
  }

  @Override
  public Optional<Answer> answer(ApiCall call) {
    Optional<ResourcePath> path = call.resource();
    Optional<ResourceType> type = path.flatMap(ResourcePath::type);
    if (path.isEmpty() || type.isEmpty() || !path.get().subresource().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(answer(call, path.get(), type.get()));
    } catch (Refusal e) {
      return Optional.of(e.answer());
    }
  }

  private Answer answer(ApiCall call, ResourcePath path, ResourceType type) throws Refusal {
    return switch (call.verb()) {
      case "get" -> get(call, path, type);
      case "list" -> list(call, path, type);
      case "watch" -> watch(call, path, type);
      case "create" -> create(call, path, type);
      case "patch" -> patch(call, path, type);
      case "delete" -> delete(path, type);
      case "deletecollection" -> deleteAll(call, path, type);
      default -> StatusAnswers.methodNotAllowed();
    };
  }

  private HttpAnswer get(ApiCall call, ResourcePath path, ResourceType type) {
    Optional<JsonObject> object = objects.get(type, path.namespace(), path.name());
    if (object.isEmpty()) {
      return StatusAnswers.notFound(type, path.name());
    }
    if (Tables.wanted(call.request())) {
      return HttpAnswer.json(200, tables.of(type, object.stream().toList(), new JsonObject()));
    }
    return HttpAnswer.json(200, object.get());
  }

  private HttpAnswer list(ApiCall call, ResourcePath path, ResourceType type) throws Refusal {
    Parameters query = call.request().query();
    ObjectSelection selection = ObjectSelection.of(query);
    ListPage page = ListPage.of(query, objects);
    List<JsonObject> found =
        objects.list(type, path.namespace()).stream().filter(selection).toList();
    List<JsonObject> shown = page.cut(found);
    JsonObject metadata = page.metadata(found);
    if (Tables.wanted(call.request())) {
      return HttpAnswer.json(200, tables.of(type, shown, metadata));
    }
    return HttpAnswer.json(200, list(type, shown, metadata));
  }

  private static JsonObject list(ResourceType type, List<JsonObject> shown, JsonObject metadata) {
    JsonArray items = new JsonArray();
    for (JsonObject object : shown) {
      // A list names the type once, not in each item.
      object.remove("kind");
      object.remove("apiVersion");
      items.add(object);
    }
    JsonObject list = new JsonObject();
    list.addProperty("kind", type.kind() + "List");
    list.addProperty("apiVersion", type.apiVersion());
    list.add("metadata", metadata);
    list.add("items", items);
    return list;
  }

  private Answer watch(ApiCall call, ResourcePath path, ResourceType type) throws Refusal {
    Parameters query = call.request().query();
    boolean table = Tables.wanted(call.request());
    return new WatchConversation(
        objects,
        type,
        path.namespace(),
        ObjectSelection.of(query),
        object -> table ? tables.of(type, List.of(object), new JsonObject()) : object,
        query);
  }

  private HttpAnswer create(ApiCall call, ResourcePath path, ResourceType type) {
    JsonObject object;
    try {
      object = call.request().object();
    } catch (JsonParseException | IllegalStateException e) {
      return StatusAnswers.unrecognized(e);
    }
    Json.putIfAbsent(object, "apiVersion", type.apiVersion());
    Json.putIfAbsent(object, "kind", type.kind());
    Optional<HttpAnswer> objection = ObjectRules.objection(type, path.namespace(), object);
    if (type.namespaced()) {
      Json.object(object, "metadata").addProperty("namespace", path.namespace());
      if (objects.get(ResourceType.NAMESPACES, "", path.namespace()).isEmpty()) {
        return StatusAnswers.notFound(ResourceType.NAMESPACES, path.namespace());
      }
    }
    if (objection.isEmpty()) {
      objection = escalation.flatMap(guard -> guard.objection(call, type, object));
    }
    if (objection.isPresent()) {
      return objection.get();
    }
    return objects
        .create(ObjectRules.completed(type, object))
        .map(created -> HttpAnswer.json(201, created))
        .orElseGet(() -> StatusAnswers.alreadyExists(type, ClusterObjects.nameOf(object)));
  }

  private HttpAnswer patch(ApiCall call, ResourcePath path, ResourceType type) {
    String form = call.request().header("content-type").orElse("");
    if (!form.replaceFirst(" *;.*", "").equals(MergePatch.MEDIA_TYPE)) {
      return StatusAnswers.unsupportedMediaType();
    }
    JsonObject patch;
    try {
      patch = Json.parse(call.request().body().text());
    } catch (JsonParseException | IllegalStateException e) {
      return StatusAnswers.badRequest("the patch provided is unrecognized: " + e.getMessage());
    }
    // Which object it is can't be patched.
    List.of("name", "namespace", "uid").forEach(Json.child(patch, "metadata")::remove);
    Optional<HttpAnswer> objection =
        patch.has("rules") ? objection(call, path, type, patch) : Optional.empty();
    if (objection.isPresent()) {
      return objection.get();
    }
    if (!objects.change(
        type, path.namespace(), path.name(), object -> MergePatch.apply(patch, object))) {
      return StatusAnswers.notFound(type, path.name());
    }
    return get(call, path, type);
  }

  private Optional<HttpAnswer> objection(
      ApiCall call, ResourcePath path, ResourceType type, JsonObject patch) {
    Optional<JsonObject> patched = objects.get(type, path.namespace(), path.name());
    patched.ifPresent(object -> MergePatch.apply(patch, object));
    return patched.flatMap(
        object -> escalation.flatMap(guard -> guard.objection(call, type, object)));
  }

  private HttpAnswer delete(ResourcePath path, ResourceType type) {
    Optional<JsonObject> removed = objects.delete(type, path.namespace(), path.name());
    if (removed.isEmpty()) {
      return StatusAnswers.notFound(type, path.name());
    }
    if (type.equals(ResourceType.SERVICE_ACCOUNTS)) {
      // These are shown once more, where most types give a Status.
      return HttpAnswer.json(200, removed.get());
    }
    return StatusAnswers.deleted(type, path.name(), ClusterObjects.uidOf(removed.get()));
  }

  private HttpAnswer deleteAll(ApiCall call, ResourcePath path, ResourceType type) throws Refusal {
    ObjectSelection selection = ObjectSelection.of(call.request().query());
    List<JsonObject> removed =
        objects.list(type, path.namespace()).stream()
            .filter(selection)
            .flatMap(
                object ->
                    objects
                        .delete(
                            type, ClusterObjects.namespaceOf(object), ClusterObjects.nameOf(object))
                        .stream())
            .toList();
    JsonObject metadata = new JsonObject();
    metadata.addProperty("resourceVersion", Long.toString(objects.revision()));
    return HttpAnswer.json(200, list(type, removed, metadata));
  }
}
