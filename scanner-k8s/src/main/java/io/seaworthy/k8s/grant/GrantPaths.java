package io.seaworthy.k8s.grant;

import java.util.Map;
import java.util.Objects;

/** Where the objects of a grant lie, and how they are found again. */
final class GrantPaths {
  /** On each object; its value is the grant's name. */
  static final String LABEL = "seaworthy.io/scan";

  /** On each object: when the grant ends at the latest, as ISO 8601 has it. */
  static final String EXPIRES = "seaworthy.io/expires";

  private static final String RBAC = "apis/rbac.authorization.k8s.io/v1/namespaces/";

  private GrantPaths() {}

  static String secrets(String namespace) {
    return "api/v1/namespaces/" + namespace + "/secrets";
  }

  static String accounts(String namespace) {
    return "api/v1/namespaces/" + namespace + "/serviceaccounts";
  }

  static String roles(String namespace) {
    return RBAC + namespace + "/roles";
  }

  static String bindings(String namespace) {
    return RBAC + namespace + "/rolebindings";
  }

  /** The collection that an object belongs to. */
  static String of(Map<String, Object> object) {
    Map<?, ?> metadata = (Map<?, ?>) Objects.requireNonNull(object.get("metadata"));
    String namespace = String.valueOf(metadata.get("namespace"));
    return switch (String.valueOf(object.get("kind"))) {
      case "ServiceAccount" -> accounts(namespace);
      case "Role" -> roles(namespace);
      case "RoleBinding" -> bindings(namespace);
      default -> throw new IllegalArgumentException("no object of a grant: " + object.get("kind"));
    };
  }
}
