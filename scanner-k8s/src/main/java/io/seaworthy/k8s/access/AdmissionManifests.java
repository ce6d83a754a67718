package io.seaworthy.k8s.access;

import static io.seaworthy.k8s.access.ManifestObject.fields;

import io.seaworthy.api.target.Target;
import io.seaworthy.k8s.pod.ContainerName;
import io.seaworthy.k8s.pod.ContainerReference;
import io.seaworthy.k8s.pod.KubernetesNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A {@code ValidatingAdmissionPolicy} and its binding that hold a scanner's account to containers:
 * what RBAC can't say. Immutable.
 *
 * <p>RBAC ends at the pod. An admission policy sees which container an exec is for and whether it
 * asks for a terminal, but neither the pod's labels nor, in session mode, the commands. It takes
 * Kubernetes 1.30 or later, and holds for every namespace.
 */
public final class AdmissionManifests {
  private static final String API_VERSION = "admissionregistration.k8s.io/v1";

  private final List<String> containers;
  private final List<String> pods;
  private final String name;
  private final String account;
  private final boolean exclusive;

  private AdmissionManifests(
      List<String> containers, List<String> pods, String name, String account, boolean exclusive) {
    this.containers = containers;
    this.pods = pods;
    this.name = name;
    this.account = account;
    this.exclusive = exclusive;
  }

  /**
   * Returns a policy: the account may exec in the containers of these targets, without a terminal,
   * and neither exec elsewhere nor attach nor forward ports, whatever a Role grants it.
   *
   * @param targets targets of the form {@code k8s-container://namespace/pod/container}
   * @param name the name of the policy and of the account, a DNS label of at most 63 characters
   * @param accountNamespace where the account lives
   * @return the objects
   * @throws IllegalArgumentException when there is no target, or one of another form, or a name has
   *     another form
   */
  public static AdmissionManifests of(
      Collection<Target> targets, String name, String accountNamespace) {
    if (targets.isEmpty()) {
      throw new IllegalArgumentException(
          "admission policy: the selection holds no target, so there is nothing to limit it to");
    }
    List<ContainerName> containers =
        targets.stream().map(target -> ContainerReference.whole(target.uri())).toList();
    return new AdmissionManifests(
        distinct(containers, ContainerName::toString),
        distinct(containers, each -> each.pod().toString()),
        KubernetesNames.label("name", name),
        "system:serviceaccount:"
            + KubernetesNames.label("accountNamespace", accountNamespace)
            + ":"
            + name,
        false);
  }

  private static List<String> distinct(
      List<ContainerName> names, Function<ContainerName, String> text) {
    return names.stream().map(text).distinct().sorted().toList();
  }

  /**
   * Returns a policy that also refuses everybody else to exec in the pods of the targets,
   * administrators included.
   *
   * @return the objects
   */
  public AdmissionManifests exclusive() {
    return new AdmissionManifests(containers, pods, name, account, true);
  }

  /**
   * Returns the objects as the API takes them.
   *
   * @return the policy and its binding: maps of texts, lists and maps
   */
  public List<Map<String, Object>> objects() {
    Map<String, Object> policy = object("ValidatingAdmissionPolicy");
    policy.put(
        "spec",
        fields(
            "failurePolicy",
            "Fail",
            "matchConstraints",
            fields(
                "resourceRules",
                List.of(
                    fields(
                        "apiGroups",
                        List.of(""),
                        "apiVersions",
                        List.of("v1"),
                        "operations",
                        List.of("CONNECT"),
                        "resources",
                        List.of("pods/exec", "pods/attach", "pods/portforward")))),
            "validations",
            validations()));
    Map<String, Object> binding = object("ValidatingAdmissionPolicyBinding");
    binding.put("spec", fields("policyName", name, "validationActions", List.of("Deny")));
    return List.of(policy, binding);
  }

  private Map<String, Object> object(String kind) {
    return ManifestObject.of(API_VERSION, kind, ManifestObject.metadata(name, Map.of()));
  }

  private List<Map<String, Object>> validations() {
    // A field that has its zero value is left out of the object, so has() comes first.
    String ours = "request.userInfo.username == " + text(account);
    String target =
        "request.subResource == 'exec' && !(has(object.tty) && object.tty)"
            + " && has(object.container)"
            + " && request.namespace + '/' + request.name + '/' + object.container in "
            + texts(containers);
    List<Map<String, Object>> validations = new ArrayList<>();
    validations.add(
        validation(
            "!(" + ours + ") || (" + target + ")",
            account + " may only exec in the containers of its scan, without a terminal"));
    if (exclusive) {
      validations.add(
          validation(
              ours + " || !(request.namespace + '/' + request.name in " + texts(pods) + ")",
              "only " + account + " may exec in this pod"));
    }
    return validations;
  }

  private static Map<String, Object> validation(String expression, String message) {
    return fields("expression", expression, "message", message, "reason", "Forbidden");
  }

  /** Names that Kubernetes accepts hold neither a quote nor a backslash. */
  private static String text(String name) {
    return "'" + name + "'";
  }

  private static String texts(List<String> names) {
    return names.stream().map(AdmissionManifests::text).collect(Collectors.joining(", ", "[", "]"));
  }

  /**
   * Returns the objects as YAML documents for {@code kubectl apply}.
   *
   * @return the text
   */
  public String toYaml() {
    return ManifestText.of(objects());
  }
}
