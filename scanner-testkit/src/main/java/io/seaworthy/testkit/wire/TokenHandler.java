package io.seaworthy.testkit.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.seaworthy.testkit.wire.ApiCall.ResourcePath;
import io.seaworthy.testkit.wire.Tokens.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Serves {@code serviceaccounts/NAME/token}. The refusals are those of a 1.34.4 server, among them
 * that of a life under ten minutes.
 */
final class TokenHandler implements ApiHandler {
  static final String AUDIENCE = "https://kubernetes.default.svc";

  private static final String GROUP = "authentication.k8s.io";
  private static final long DEFAULT_SECONDS = 3600;
  private static final long MIN_SECONDS = 600;

  private final ClusterObjects objects;
  private final Tokens tokens;

  TokenHandler(ClusterObjects objects, Tokens tokens) {
    this.objects = objects;
    this.tokens = tokens;
  }

  @Override
  public Optional<Answer> answer(ApiCall call) {
    return call.resource()
        .filter(path -> path.group().isEmpty() && path.plural().equals("serviceaccounts"))
        .filter(path -> path.subresource().equals("token"))
        .map(path -> token(call, path));
  }

  private HttpAnswer token(ApiCall call, ResourcePath path) {
    if (!call.verb().equals("create") || !call.request().method().equals("POST")) {
      return StatusAnswers.methodNotAllowed();
    }
    Optional<JsonObject> account =
        objects.get(ResourceType.SERVICE_ACCOUNTS, path.namespace(), path.name());
    if (account.isEmpty()) {
      return StatusAnswers.notFound(ResourceType.SERVICE_ACCOUNTS, path.name());
    }
    try {
      JsonObject request = call.request().object();
      return issue(path, account.get(), request);
    } catch (JsonParseException | IllegalStateException | NumberFormatException e) {
      return StatusAnswers.unrecognized(e);
    }
  }

  private HttpAnswer issue(ResourcePath path, JsonObject account, JsonObject request) {
    JsonObject spec = Json.object(request, "spec");
    JsonElement asked = spec.get("expirationSeconds");
    long seconds = asked == null || asked.isJsonNull() ? DEFAULT_SECONDS : asked.getAsLong();
    if (seconds < MIN_SECONDS) {
      return StatusAnswers.invalid(
          GROUP,
          "TokenRequest",
          "",
          "FieldValueInvalid",
          "spec.expirationSeconds",
          "Invalid value: " + seconds + ": may not specify a duration less than 10 minutes");
    }
    Optional<ObjectId> bound = Optional.empty();
    if (spec.get("boundObjectRef") instanceof JsonObject reference) {
      Optional<HttpAnswer> objection = objection(path.namespace(), reference);
      if (objection.isPresent()) {
        return objection.get();
      }
      bound = Optional.of(find(path.namespace(), reference).orElseThrow());
    }
    spec.addProperty("expirationSeconds", seconds);
    List<String> audiences = audiences(spec);
    spec.add("audiences", Json.array(audiences));
    ObjectId owner =
        new ObjectId(
            ResourceType.SERVICE_ACCOUNTS,
            path.namespace(),
            path.name(),
            ClusterObjects.uidOf(account));
    Instant expiry = tokens.now().plusSeconds(seconds);
    JsonObject status = new JsonObject();
    status.addProperty("token", tokens.issue(owner, bound, expiry, audiences));
    status.addProperty("expirationTimestamp", expiry.toString());
    return HttpAnswer.json(201, tokenRequest(owner, spec, status));
  }

  private JsonObject tokenRequest(ObjectId owner, JsonObject spec, JsonObject status) {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("name", owner.name());
    metadata.addProperty("namespace", owner.namespace());
    metadata.addProperty("uid", owner.uid());
    metadata.addProperty("creationTimestamp", tokens.now().toString());
    JsonObject answer = new JsonObject();
    answer.addProperty("kind", "TokenRequest");
    answer.addProperty("apiVersion", GROUP + "/v1");
    answer.add("metadata", metadata);
    answer.add("spec", spec);
    answer.add("status", status);
    return answer;
  }

  private static List<String> audiences(JsonObject spec) {
    List<String> audiences = new ArrayList<>();
    if (spec.get("audiences") instanceof JsonArray array) {
      array.forEach(audience -> audiences.add(audience.getAsString()));
    }
    return audiences.isEmpty() ? List.of(AUDIENCE) : audiences;
  }

  private Optional<HttpAnswer> objection(String namespace, JsonObject reference) {
    String kind = Json.text(reference, "kind").orElse("");
    String name = Json.text(reference, "name").orElse("");
    Optional<ResourceType> type = type(kind);
    if (type.isEmpty()) {
      return Optional.of(
          StatusAnswers.badRequest("cannot bind token to object of type /v1, Kind=" + kind));
    }
    Optional<ObjectId> found = find(namespace, reference);
    if (found.isEmpty()) {
      return Optional.of(StatusAnswers.notFound(type.get(), name));
    }
    Optional<String> other =
        Json.text(reference, "uid").filter(uid -> !uid.isEmpty() && !uid.equals(found.get().uid()));
    return other.map(uid -> StatusAnswers.otherUid(kind, name, uid));
  }

  private Optional<ObjectId> find(String namespace, JsonObject reference) {
    String name = Json.text(reference, "name").orElse("");
    return type(Json.text(reference, "kind").orElse(""))
        .flatMap(
            type ->
                objects
                    .get(type, namespace, name)
                    .map(
                        object ->
                            new ObjectId(type, namespace, name, ClusterObjects.uidOf(object))));
  }

  private static Optional<ResourceType> type(String kind) {
    return switch (kind) {
      case "Pod" -> Optional.of(ResourceType.PODS);
      case "Secret" -> Optional.of(ResourceType.SECRETS);
      default -> Optional.empty();
    };
  }
}
