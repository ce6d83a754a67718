package io.seaworthy.k8s.access;

import static io.seaworthy.k8s.access.ManifestObject.fields;

import io.seaworthy.k8s.pod.KubernetesNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The objects that grant rights to a service account: for people to review and apply. Immutable.
 *
 * <p>{@code ServiceAccount}, and for each namespace a {@code Role} and a {@code RoleBinding}, all
 * of one name.
 */
public final class AccessManifests {
  private static final String RBAC = "rbac.authorization.k8s.io";

  private final RequiredAccess access;
  private final String name;
  private final String accountNamespace;
  private final Map<String, String> labels;
  private final Map<String, String> annotations;

  private AccessManifests(
      RequiredAccess access,
      String name,
      String accountNamespace,
      Map<String, String> labels,
      Map<String, String> annotations) {
    this.access = access;
    this.name = name;
    this.accountNamespace = accountNamespace;
    this.labels = labels;
    this.annotations = annotations;
  }

  /**
   * Returns the objects.
   *
   * @param access the rights
   * @param name the name of all objects, a DNS label of at most 63 characters
   * @param accountNamespace where the service account lives
   * @return the objects
   * @throws IllegalArgumentException when a name has another form
   */
  public static AccessManifests of(RequiredAccess access, String name, String accountNamespace) {
    return new AccessManifests(
        access,
        KubernetesNames.label("name", name),
        KubernetesNames.label("accountNamespace", accountNamespace),
        Map.of(),
        Map.of());
  }

  /**
   * Returns the same objects, each with one label and one annotation more, by which they are found
   * again.
   *
   * @param label the label's key; its value is the objects' name
   * @param annotation the annotation's key
   * @param value the annotation's value
   * @return the objects
   */
  public AccessManifests marked(String label, String annotation, String value) {
    return new AccessManifests(
        access, name, accountNamespace, Map.of(label, name), Map.of(annotation, value));
  }

  /**
   * Returns the objects as YAML documents for {@code kubectl apply}.
   *
   * @return the text
   */
  public String toYaml() {
    return ManifestText.of(objects());
  }

  /**
   * Returns the objects as the API takes them.
   *
   * @return maps of texts, flags, lists and maps, in the order in which they are created
   */
  public List<Map<String, Object>> objects() {
    List<Map<String, Object>> objects = new ArrayList<>();
    objects.add(serviceAccount());
    for (String namespace : access.namespaces()) {
      objects.add(role(namespace));
      objects.add(binding(namespace));
    }
    return List.copyOf(objects);
  }

  private Map<String, Object> serviceAccount() {
    Map<String, Object> account = object("v1", "ServiceAccount", accountNamespace);
    // Tokens are asked for one by one and short-lived; no pod is meant to carry this account.
    account.put("automountServiceAccountToken", false);
    return account;
  }

  private Map<String, Object> role(String namespace) {
    Map<String, Object> role = object(RBAC + "/v1", "Role", namespace);
    role.put(
        "rules",
        access.rules().stream()
            .filter(rule -> rule.namespace().equals(namespace))
            .map(AccessManifests::rule)
            .toList());
    return role;
  }

  private static Map<String, Object> rule(AccessRule rule) {
    Map<String, Object> object = fields();
    object.put("apiGroups", List.of(""));
    object.put("resources", List.of(rule.resource()));
    object.put("verbs", rule.verbs());
    if (!rule.resourceNames().isEmpty()) {
      object.put("resourceNames", rule.resourceNames());
    }
    return object;
  }

  private Map<String, Object> binding(String namespace) {
    Map<String, Object> binding = object(RBAC + "/v1", "RoleBinding", namespace);
    binding.put("roleRef", fields("apiGroup", RBAC, "kind", "Role", "name", name));
    binding.put(
        "subjects",
        List.of(fields("kind", "ServiceAccount", "name", name, "namespace", accountNamespace)));
    return binding;
  }

  private Map<String, Object> object(String apiVersion, String kind, String namespace) {
    Map<String, Object> metadata = ManifestObject.metadata(name, labels);
    metadata.put("namespace", namespace);
    if (!annotations.isEmpty()) {
      metadata.put("annotations", annotations);
    }
    return ManifestObject.of(apiVersion, kind, metadata);
  }
}
