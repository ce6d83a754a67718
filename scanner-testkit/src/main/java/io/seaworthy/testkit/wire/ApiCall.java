package io.seaworthy.testkit.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A request with its caller and, where the path is a resource's, what it is about.
 *
 * @param request the request
 * @param user who calls
 * @param auditId the id under which a real server would log it
 * @param resource what the path is about, or empty for paths like {@code /version}
 */
record ApiCall(HttpRequest request, User user, String auditId, Optional<ResourcePath> resource) {
  /**
   * The parts of a resource's path.
   *
   * @param group the API group; empty for core
   * @param version the API version
   * @param namespace empty outside namespaces
   * @param plural the resource
   * @param name empty for a collection
   * @param subresource empty for none
   */
  record ResourcePath(
      String group,
      String version,
      String namespace,
      String plural,
      String name,
      String subresource) {
    static Optional<ResourcePath> parse(List<String> segments) {
      if (segments.size() >= 3 && segments.get(0).equals("api")) {
        return parse("", segments.get(1), segments.subList(2, segments.size()));
      }
      if (segments.size() >= 4 && segments.get(0).equals("apis")) {
        return parse(segments.get(1), segments.get(2), segments.subList(3, segments.size()));
      }
      return Optional.empty();
    }

    private static Optional<ResourcePath> parse(String group, String version, List<String> rest) {
      boolean inNamespace = rest.get(0).equals("namespaces") && rest.size() > 2;
      String namespace = inNamespace ? rest.get(1) : "";
      List<String> parts = inNamespace ? rest.subList(2, rest.size()) : rest;
      if (parts.size() > 3) {
        return Optional.empty();
      }
      return Optional.of(
          new ResourcePath(
              group, version, namespace, parts.get(0), part(parts, 1), part(parts, 2)));
    }

    private static String part(List<String> parts, int index) {
      return index < parts.size() ? parts.get(index) : "";
    }

    Optional<ResourceType> type() {
      return ResourceType.find(group, version, plural);
    }
  }

  /** The verb that Kubernetes derives from the method. */
  String verb() {
    boolean one = resource.filter(path -> !path.name().isEmpty()).isPresent();
    return switch (request.method()) {
      case "POST" -> "create";
      case "PUT" -> "update";
      case "PATCH" -> "patch";
      case "DELETE" -> one ? "delete" : "deletecollection";
      default -> one ? "get" : request.query().flag("watch") ? "watch" : "list";
    };
  }

  /** The one name that a list or a watch selects, which counts as the name that is asked for. */
  private String selectedName() {
    return request.query().first("fieldSelector").stream()
        .flatMap(selector -> Arrays.stream(selector.split(",", -1)))
        .filter(part -> part.startsWith("metadata.name="))
        .map(part -> part.substring("metadata.name=".length()))
        .findFirst()
        .orElse("");
  }

  AccessRequest access(ResourcePath path) {
    return new AccessRequest(
        user.name(),
        user.groups(),
        verb(),
        path.group(),
        path.plural(),
        path.subresource(),
        // A namespace counts as lying in itself.
        path.plural().equals("namespaces") ? path.name() : path.namespace(),
        path.name().isEmpty() ? selectedName() : path.name());
  }
}
