package io.seaworthy.testkit.wire;

import java.util.Set;

/**
 * What somebody asks to do, as an authorizer sees it.
 *
 * @param user the name of the user
 * @param groups the user's groups
 * @param verb such as {@code get} or {@code list}
 * @param group the API group; empty for the core group
 * @param resource the plural, such as {@code pods}
 * @param subresource such as {@code exec}; empty for none
 * @param namespace empty outside namespaces
 * @param name the object's name; empty for all
 */
public record AccessRequest(
    String user,
    Set<String> groups,
    String verb,
    String group,
    String resource,
    String subresource,
    String namespace,
    String name) {
  /** Keeps a copy of the groups. */
  public AccessRequest {
    groups = Set.copyOf(groups);
  }

  AccessRequest withVerb(String other) {
    return new AccessRequest(user, groups, other, group, resource, subresource, namespace, name);
  }

  /** Resource and subresource, such as {@code pods/exec}. */
  String resourcePath() {
    return subresource.isEmpty() ? resource : resource + "/" + subresource;
  }

  /** The resource as messages name it. */
  String qualifiedResource() {
    return group.isEmpty() ? resource : resource + "." + group;
  }
}
