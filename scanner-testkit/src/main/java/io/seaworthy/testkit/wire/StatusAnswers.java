package io.seaworthy.testkit.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Refusals in the words of a real API server, and what it says of a deletion; each was compared
 * with a 1.34.4 server's.
 */
final class StatusAnswers {
  private StatusAnswers() {}

  static HttpAnswer unauthorized() {
    return status(401, "Unauthorized", "Unauthorized", null);
  }

  static HttpAnswer badRequest(String message) {
    return status(400, "BadRequest", message, null);
  }

  /** A body that is not what it should be. */
  static HttpAnswer unrecognized(RuntimeException why) {
    return badRequest("the object provided is unrecognized: " + why.getMessage());
  }

  static HttpAnswer notFound(ResourceType type, String name) {
    return status(
        404, "NotFound", type.qualified() + " \"" + name + "\" not found", details(type, name));
  }

  static HttpAnswer alreadyExists(ResourceType type, String name) {
    return status(
        409,
        "AlreadyExists",
        type.qualified() + " \"" + name + "\" already exists",
        details(type, name));
  }

  static HttpAnswer conflict(ResourceType type, String name) {
    return status(
        409,
        "Conflict",
        "Operation cannot be fulfilled on "
            + type.qualified()
            + " \""
            + name
            + "\": the object has been modified; please apply your changes to the latest version"
            + " and try again",
        details(type, name));
  }

  /** An object that breaks a rule of its type; the group is empty for the core group. */
  static HttpAnswer invalid(
      String group, String kind, String name, String reason, String field, String message) {
    JsonObject cause = new JsonObject();
    cause.addProperty("reason", reason);
    cause.addProperty("message", message);
    cause.addProperty("field", field);
    JsonArray causes = new JsonArray();
    causes.add(cause);
    JsonObject details = new JsonObject();
    if (!name.isEmpty()) {
      details.addProperty("name", name);
    }
    if (!group.isEmpty()) {
      details.addProperty("group", group);
    }
    if (!kind.isEmpty()) {
      details.addProperty("kind", kind);
    }
    details.add("causes", causes);
    String qualified = group.isEmpty() ? kind : kind + "." + group;
    return status(
        422,
        "Invalid",
        "%s \"%s\" is invalid: %s: %s".formatted(qualified, name, field, message),
        details);
  }

  /** A reference to an object that was deleted and made anew. */
  static HttpAnswer otherUid(String kind, String name, String uid) {
    JsonObject details = new JsonObject();
    details.addProperty("name", name);
    details.addProperty("kind", kind);
    return status(
        409,
        "Conflict",
        "Operation cannot be fulfilled on %s \"%s\": the UID in the bound object reference (%s) does not match the UID in record. The object might have been deleted and then recreated"
            .formatted(kind, name, uid),
        details);
  }

  /** A list whose next page can't be had any more, with where to go on all the same. */
  static HttpAnswer expiredPage(String next) {
    JsonObject status =
        object(
            410,
            "Expired",
            "The provided continue parameter is too old to display a consistent list result. You"
                + " can start a new list without the continue parameter, or use the continue token"
                + " in this response to retrieve the remainder of the results. Continuing with the"
                + " provided token results in an inconsistent list - objects that were created,"
                + " modified, or deleted between the time the first chunk was returned and now may"
                + " show up in the list.",
            null);
    Json.object(status, "metadata").addProperty("continue", next);
    return HttpAnswer.json(410, status);
  }

  /** A watch from before what the server remembers. */
  static JsonObject tooOld(long asked, long now) {
    return object(410, "Expired", "too old resource version: %d (%d)".formatted(asked, now), null);
  }

  static HttpAnswer tooManyRequests() {
    return status(
        429, "TooManyRequests", "Too many requests, please try again later.", new JsonObject());
  }

  static HttpAnswer unavailable() {
    return status(
        503,
        "ServiceUnavailable",
        "the server is currently unable to handle the request",
        new JsonObject());
  }

  static HttpAnswer methodNotAllowed() {
    return status(
        405,
        "MethodNotAllowed",
        "the server does not allow this method on the requested resource",
        new JsonObject());
  }

  static HttpAnswer unsupportedMediaType() {
    return status(415, "UnsupportedMediaType", "415: Unsupported Media Type", new JsonObject());
  }

  /** The ordinary refusal: names who may not do what, where. */
  static HttpAnswer forbidden(AccessRequest access) {
    String subject =
        access.name().isEmpty()
            ? access.qualifiedResource()
            : access.qualifiedResource() + " \"" + access.name() + "\"";
    String where =
        access.namespace().isEmpty()
            ? " at the cluster scope"
            : " in the namespace \"" + access.namespace() + "\"";
    String what =
        "User \"%s\" cannot %s resource \"%s\" in API group \"%s\""
            .formatted(access.user(), access.verb(), access.resourcePath(), access.group());
    return status(403, "Forbidden", subject + " is forbidden: " + what + where, details(access));
  }

  /** The refusal of an object for what it says. */
  static HttpAnswer forbidden(ResourceType type, String name, String why) {
    return status(
        403,
        "Forbidden",
        type.qualified() + " \"" + name + "\" is forbidden: " + why,
        details(type, name));
  }

  /** The refusal of the second check that exec makes since 1.35, whose reason is left empty. */
  static HttpAnswer forbiddenWithoutReason(AccessRequest access) {
    return status(
        403, "Forbidden", "pods \"" + access.name() + "\" is forbidden: ", details(access));
  }

  static HttpAnswer forbiddenPath(String user, String verb, String path) {
    return status(
        403,
        "Forbidden",
        "forbidden: User \"%s\" cannot %s path \"%s\"".formatted(user, verb, path),
        new JsonObject());
  }

  static HttpAnswer internalError(String message) {
    JsonObject cause = new JsonObject();
    cause.addProperty("message", message);
    JsonArray causes = new JsonArray();
    causes.add(cause);
    JsonObject details = new JsonObject();
    details.add("causes", causes);
    return status(500, "InternalError", "Internal error occurred: " + message, details);
  }

  static HttpAnswer status(int code, String reason, String message, @Nullable JsonObject details) {
    return HttpAnswer.json(code, object(code, reason, message, details));
  }

  static HttpAnswer deleted(ResourceType type, String name, String uid) {
    JsonObject details = details(type, name);
    details.addProperty("uid", uid);
    JsonObject status = status("Success");
    status.add("details", details);
    return HttpAnswer.json(200, status);
  }

  private static JsonObject object(
      int code, String reason, String message, @Nullable JsonObject details) {
    JsonObject status = status("Failure");
    status.addProperty("message", message);
    status.addProperty("reason", reason);
    if (details != null) {
      status.add("details", details);
    }
    status.addProperty("code", code);
    return status;
  }

  private static JsonObject status(String outcome) {
    JsonObject object = new JsonObject();
    object.addProperty("kind", "Status");
    object.addProperty("apiVersion", "v1");
    object.add("metadata", new JsonObject());
    object.addProperty("status", outcome);
    return object;
  }

  private static JsonObject details(ResourceType type, String name) {
    return details(type.group(), type.plural(), name);
  }

  private static JsonObject details(AccessRequest access) {
    return details(access.group(), access.resource(), access.name());
  }

  private static JsonObject details(String group, String plural, String name) {
    JsonObject details = new JsonObject();
    if (!name.isEmpty()) {
      details.addProperty("name", name);
    }
    if (!group.isEmpty()) {
      details.addProperty("group", group);
    }
    details.addProperty("kind", plural);
    return details;
  }
}
