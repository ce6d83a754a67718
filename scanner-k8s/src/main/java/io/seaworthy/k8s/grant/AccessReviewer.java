package io.seaworthy.k8s.grant;

import io.seaworthy.k8s.access.AccessException;
import io.seaworthy.k8s.access.AccessReview;
import io.seaworthy.k8s.access.AccessRule;
import io.seaworthy.k8s.access.MissingRight;
import io.seaworthy.k8s.access.RequiredAccess;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks an API server what a connection's credential may do, which any authenticated user may ask.
 * Safe for use by many threads.
 */
public final class AccessReviewer {
  private static final String AUTHORIZATION = "apis/authorization.k8s.io/v1/";
  private static final String ANONYMOUS = "system:anonymous";

  private final ApiObjects objects;

  /**
   * Creates a reviewer.
   *
   * @param connection whose credential is asked about
   */
  public AccessReviewer(ApiConnection connection) {
    this.objects = new ApiObjects(connection);
  }

  /**
   * Compares what a credential may do with what a scan needs.
   *
   * @param access what the scan needs
   * @return the differences
   * @throws AccessException when the server does not answer, or knows no identity
   */
  public AccessReview review(RequiredAccess access) {
    String identity = identity();
    List<String> surplus = new ArrayList<>();
    access.namespaces().forEach(namespace -> surplus.addAll(surplus(namespace, access)));
    return new AccessReview(identity, missing(access), surplus, List.of());
  }

  /**
   * Returns whom the server takes the credential for (SelfSubjectReview, Kubernetes 1.28).
   *
   * @return a user's name
   * @throws AccessException when the server does not answer, or takes it for nobody
   */
  String identity() {
    try {
      return objects
          .create("apis/authentication.k8s.io/v1/selfsubjectreviews", Map.of())
          .at("status", "userInfo", "username")
          .text()
          .filter(name -> !name.equals(ANONYMOUS))
          .orElseThrow(() -> nobody("it is " + ANONYMOUS, null));
    } catch (AccessException e) {
      // Everybody may ask who he is, but for those whom the server does not know.
      boolean unknown = e.httpStatus().orElse(0) == 401 || e.httpStatus().orElse(0) == 403;
      throw unknown ? nobody(String.valueOf(e.getMessage()), e) : e;
    }
  }

  private static AccessException nobody(String why, @Nullable Throwable cause) {
    return new AccessException(
        "The API server takes the credential for nobody: a scan needs one of its own; check the user"
            + " of the kubeconfig's context, and whether its token has expired ("
            + why
            + ")",
        cause);
  }

  /** Asks verb by verb: only this answer counts webhook authorizers in. */
  List<MissingRight> missing(RequiredAccess access) {
    List<MissingRight> missing = new ArrayList<>();
    for (AccessRule rule : access.rules()) {
      List<Optional<String>> pods =
          rule.resourceNames().isEmpty()
              ? List.of(Optional.empty())
              : rule.resourceNames().stream().map(Optional::of).toList();
      for (Optional<String> pod : pods) {
        rule.verbs().stream()
            .map(verb -> new MissingRight(rule.namespace(), verb, rule.resource(), pod))
            .filter(right -> !isAllowed(right))
            .forEach(missing::add);
      }
    }
    return missing;
  }

  private boolean isAllowed(MissingRight right) {
    String[] parts = right.resource().split("/", 2);
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("namespace", right.namespace());
    attributes.put("verb", right.verb());
    attributes.put("resource", parts[0]);
    if (parts.length > 1) {
      attributes.put("subresource", parts[1]);
    }
    right.pod().ifPresent(name -> attributes.put("name", name));
    return objects
        .create(
            AUTHORIZATION + "selfsubjectaccessreviews",
            Map.of("spec", Map.of("resourceAttributes", attributes)))
        .at("status", "allowed")
        .isTrue();
  }

  private List<String> surplus(String namespace, RequiredAccess access) {
    Json review =
        objects.create(
            AUTHORIZATION + "selfsubjectrulesreviews",
            Map.of("spec", Map.of("namespace", namespace)));
    List<String> surplus = new ArrayList<>();
    for (Json rule : review.at("status", "resourceRules").items()) {
      // Other groups hold the self-reviews, which everybody may make.
      if (rule.at("apiGroups").items().stream()
          .noneMatch(group -> group.text().orElse("").matches("\\*?"))) {
        continue;
      }
      List<String> names = texts(rule.at("resourceNames"));
      for (String resource : texts(rule.at("resources"))) {
        texts(rule.at("verbs")).stream()
            .filter(verb -> !isNeeded(verb, resource, names, namespace, access))
            .map(verb -> verb + " " + resource + " in namespace " + namespace)
            .forEach(surplus::add);
      }
    }
    return surplus.stream().distinct().toList();
  }

  private static boolean isNeeded(
      String verb, String resource, List<String> names, String namespace, RequiredAccess access) {
    return access.rules().stream()
        .filter(rule -> rule.namespace().equals(namespace))
        .filter(rule -> rule.resource().equals(resource) && rule.verbs().contains(verb))
        .anyMatch(
            rule ->
                rule.resourceNames().isEmpty()
                    || (!names.isEmpty() && rule.resourceNames().containsAll(names)));
  }

  private static List<String> texts(Json list) {
    return list.items().stream().flatMap(item -> item.text().stream()).toList();
  }
}
