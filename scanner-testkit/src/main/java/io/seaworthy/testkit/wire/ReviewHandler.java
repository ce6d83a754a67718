package io.seaworthy.testkit.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.seaworthy.testkit.wire.ApiCall.ResourcePath;
import java.util.Optional;
import java.util.function.Function;

/** Serves what callers may ask about themselves: who they are, and what they may do. */
final class ReviewHandler implements ApiHandler {
  private static final String AUTHORIZATION = "authorization.k8s.io";
  private static final String AUTHENTICATION = "authentication.k8s.io";

  private final Function<AccessRequest, Optional<String>> reviewer;
  private final RoleAuthorizer roles;
  private final Tokens tokens;

  /**
   * Creates a handler.
   *
   * @param reviewer says why a request would be allowed, or empty when it would not
   * @param roles knows the rules
   */
  ReviewHandler(
      Function<AccessRequest, Optional<String>> reviewer, RoleAuthorizer roles, Tokens tokens) {
    this.reviewer = reviewer;
    this.roles = roles;
    this.tokens = tokens;
  }

  @Override
  public Optional<Answer> answer(ApiCall call) {
    if (call.resource().isEmpty() || !call.verb().equals("create")) {
      return Optional.empty();
    }
    ResourcePath path = call.resource().get();
    try {
      return switch (path.group() + "/" + path.plural()) {
        case AUTHORIZATION + "/selfsubjectaccessreviews" ->
            Optional.of(access(call, call.request().object()));
        case AUTHORIZATION + "/selfsubjectrulesreviews" ->
            Optional.of(rules(call, call.request().object()));
        case AUTHENTICATION + "/selfsubjectreviews" -> Optional.of(self(call));
        default -> Optional.empty();
      };
    } catch (JsonParseException | IllegalStateException e) {
      return Optional.of(StatusAnswers.unrecognized(e));
    }
  }

  private HttpAnswer access(ApiCall call, JsonObject request) {
    JsonObject spec = Json.child(request, "spec");
    boolean resource = spec.has("resourceAttributes");
    if (resource == spec.has("nonResourceAttributes")) {
      return StatusAnswers.invalid(
          AUTHORIZATION,
          "",
          "",
          "FieldValueInvalid",
          "spec.resourceAttributes",
          "Invalid value: null: exactly one of nonResourceAttributes or resourceAttributes must be"
              + " specified");
    }
    Optional<String> reason =
        resource
            ? reviewer.apply(asked(call.user(), Json.child(spec, "resourceAttributes")))
            : pathReason(call.user(), Json.child(spec, "nonResourceAttributes"));
    JsonObject status = new JsonObject();
    status.addProperty("allowed", reason.isPresent());
    reason.filter(text -> !text.isEmpty()).ifPresent(text -> status.addProperty("reason", text));
    return review("SelfSubjectAccessReview", AUTHORIZATION, new JsonObject(), spec, status);
  }

  private static Optional<String> pathReason(User user, JsonObject attributes) {
    String path = Json.text(attributes, "path").orElse("");
    return Optional.of("").filter(none -> PublicPaths.areOpenTo(user, path));
  }

  private static AccessRequest asked(User user, JsonObject attributes) {
    return new AccessRequest(
        user.name(),
        user.groups(),
        Json.text(attributes, "verb").orElse(""),
        Json.text(attributes, "group").orElse(""),
        Json.text(attributes, "resource").orElse(""),
        Json.text(attributes, "subresource").orElse(""),
        Json.text(attributes, "namespace").orElse(""),
        Json.text(attributes, "name").orElse(""));
  }

  private HttpAnswer rules(ApiCall call, JsonObject request) {
    String namespace = Json.text(Json.child(request, "spec"), "namespace").orElse("");
    if (namespace.isEmpty()) {
      return StatusAnswers.badRequest("no namespace on request");
    }
    JsonArray rules = new JsonArray();
    roles.rules(call.user(), namespace).forEach(rule -> rules.add(rule.toJson()));
    JsonArray others = new JsonArray();
    PublicPaths.rulesOf(call.user()).forEach(others::add);
    JsonObject status = new JsonObject();
    status.add("resourceRules", rules);
    status.add("nonResourceRules", others);
    status.addProperty("incomplete", false);
    return review(
        "SelfSubjectRulesReview", AUTHORIZATION, new JsonObject(), new JsonObject(), status);
  }

  private HttpAnswer self(ApiCall call) {
    JsonObject user = new JsonObject();
    user.addProperty("username", call.user().name());
    if (!call.user().uid().isEmpty()) {
      user.addProperty("uid", call.user().uid());
    }
    user.add("groups", Json.array(call.user().groupsInOrder()));
    JsonObject status = new JsonObject();
    status.add("userInfo", user);
    JsonObject metadata = new JsonObject();
    metadata.addProperty("creationTimestamp", tokens.now().toString());
    return review("SelfSubjectReview", AUTHENTICATION, metadata, new JsonObject(), status);
  }

  private static HttpAnswer review(
      String kind, String group, JsonObject metadata, JsonObject spec, JsonObject status) {
    JsonObject review = new JsonObject();
    review.addProperty("kind", kind);
    review.addProperty("apiVersion", group + "/v1");
    review.add("metadata", metadata);
    review.add("spec", spec);
    review.add("status", status);
    return HttpAnswer.json(201, review);
  }
}
