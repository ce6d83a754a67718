package io.seaworthy.k8s;

import com.google.gson.Gson;
import io.kubernetes.client.openapi.ApiClient;
import io.seaworthy.api.target.Target;
import io.seaworthy.k8s.access.AccessManifests;
import io.seaworthy.k8s.access.RequiredAccess;
import io.seaworthy.k8s.http.Json;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A namespace of a test's own on the real cluster, with one running pod; deleted at the end. As a
 * static extension it skips the test class where there is no cluster.
 */
public final class ScratchNamespace implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
  /** The name of the pod. */
  public static final String POD = "subject";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String RBAC = "apis/rbac.authorization.k8s.io/v1/namespaces/%s/";

  private static final String ADMISSION = "apis/admissionregistration.k8s.io/v1/";

  /** Where objects are created, by the line that says what they are. */
  private static final Map<String, String> PATHS =
      Map.of(
          "kind: ServiceAccount",
          "api/v1/namespaces/%s/serviceaccounts",
          "kind: Role",
          RBAC + "roles",
          "kind: RoleBinding",
          RBAC + "rolebindings",
          "kind: NetworkPolicy",
          "apis/networking.k8s.io/v1/namespaces/%s/networkpolicies",
          "kind: ValidatingAdmissionPolicy",
          ADMISSION + "validatingadmissionpolicies",
          "kind: ValidatingAdmissionPolicyBinding",
          ADMISSION + "validatingadmissionpolicybindings");

  private final String name = "seaworthy-k8s-it-" + UUID.randomUUID().toString().substring(0, 8);
  private final List<String> created = new ArrayList<>();
  private @Nullable RawApi admin;
  private @Nullable KubernetesCluster cluster;

  public ScratchNamespace() {}

  /** Creates the namespace at once; the caller closes it. */
  public static ScratchNamespace create() {
    ScratchNamespace namespace = new ScratchNamespace();
    namespace.start();
    return namespace;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  private void start() {
    admin = new RawApi(RealCluster.connection());
    cluster = KubernetesCluster.fromKubeconfig(RealCluster.kubeconfig());
    admin().create("api/v1/namespaces", "{'metadata':{'name':'%s'}}".formatted(name));
    RealCluster.await(
        "the namespace's default account", PATIENCE, () -> exists("serviceaccounts/default"));
    addRunningPod(POD);
  }

  /** The cluster as an administrator has it, closed with the namespace. */
  public KubernetesCluster cluster() {
    return Objects.requireNonNull(cluster, "the cluster is open while the test class runs");
  }

  private RawApi admin() {
    return Objects.requireNonNull(admin, "the namespace is there while the test class runs");
  }

  /** Adds a pod like the first one. */
  public void addRunningPod(String pod) {
    create(pod, "Never", busyBox(List.of()));
    awaitPhase(pod, "Running");
  }

  /** Adds a pod that has done its work, and waits for its end. */
  public void addCompletedPod(String pod) {
    create(pod, "Never", busyBox(List.of("true")));
    awaitPhase(pod, "Succeeded");
  }

  /** Adds a pod whose container ends after some seconds and is started again. */
  public void addRestartingPod(String pod) {
    create(pod, "Always", busyBox(List.of("sleep", "8")));
    awaitPhase(pod, "Running");
  }

  /** Adds a pod of one of the test cluster's images that does what its image says. */
  public void addPod(String pod, String image) {
    create(pod, "Always", container(image, List.of()));
    awaitReady(pod);
  }

  /**
   * Adds a pod of BusyBox that runs a script which makes it what it is, and waits until the script
   * has made the file {@code /ready}.
   */
  public void addPodThatRuns(String pod, String script) {
    Map<String, Object> container = busyBox(List.of("/bin/busybox", "sh", "-c", script));
    List<String> ready = List.of("/bin/busybox", "test", "-e", "/ready");
    container.put("readinessProbe", Map.of("exec", Map.of("command", ready), "periodSeconds", 1));
    create(pod, "Always", container);
    awaitReady(pod);
  }

  private static Map<String, Object> busyBox(List<String> command) {
    return container("test.local/busybox:1", command);
  }

  /** Without a command the image's own runs. */
  private static Map<String, Object> container(String image, List<String> command) {
    return new HashMap<>(
        Map.of("name", "app", "image", image, "imagePullPolicy", "Never", "command", command));
  }

  private void create(String pod, String restartPolicy, Map<String, Object> container) {
    Map<String, Object> spec =
        Map.of(
            "terminationGracePeriodSeconds",
            0,
            "restartPolicy",
            restartPolicy,
            "automountServiceAccountToken",
            false,
            "containers",
            List.of(container));
    admin()
        .create(
            path("pods"),
            new Gson().toJson(Map.of("metadata", Map.of("name", pod), "spec", spec)),
            "application/json");
  }

  private void awaitReady(String pod) {
    RealCluster.await(
        pod + " to be ready", PATIENCE, () -> isReady(admin().read(path("pods/" + pod))));
  }

  private static boolean isReady(Json pod) {
    return pod.at("status", "conditions").items().stream()
        .anyMatch(
            condition ->
                condition.at("type").text().equals(Optional.of("Ready"))
                    && condition.at("status").text().equals(Optional.of("True")));
  }

  private void awaitPhase(String pod, String phase) {
    RealCluster.await(
        pod + " to be " + phase,
        PATIENCE,
        () ->
            admin()
                .read(path("pods/" + pod))
                .at("status", "phase")
                .text()
                .equals(Optional.of(phase)));
  }

  public String name() {
    return name;
  }

  /** The container of the pod. */
  public Target target() {
    return target(POD);
  }

  /** The container of a pod. */
  public Target target(String pod) {
    return Target.of(URI.create("k8s-container://" + name + "/" + pod + "/app"));
  }

  /** The minor version of the server, such as 34. */
  public int serverMinor() {
    Json version = admin().read("version");
    return Integer.parseInt(version.at("minor").text().orElseThrow().replaceAll("\\D", ""));
  }

  /** A client for a new account that has these verbs on pods/exec and none else. */
  public ApiClient accountWith(String... verbs) {
    String account = "exec-" + String.join("-", verbs);
    return accountWithRules(
        account,
        "[{'apiGroups':[''],'resources':['pods/exec'],'verbs':['%s']}]"
            .formatted(String.join("','", verbs)));
  }

  /** A client for a new account with a Role of these rules, in JSON with single quotes. */
  public ApiClient accountWithRules(String account, String rules) {
    admin().create(path("serviceaccounts"), "{'metadata':{'name':'%s'}}".formatted(account));
    admin()
        .create(
            RBAC.formatted(name) + "roles",
            "{'metadata':{'name':'%s'},'rules':%s}".formatted(account, rules));
    admin()
        .create(
            RBAC.formatted(name) + "rolebindings",
            """
            {'metadata':{'name':'%s'},'roleRef':{'apiGroup':'rbac.authorization.k8s.io',
             'kind':'Role','name':'%s'},
             'subjects':[{'kind':'ServiceAccount','name':'%s','namespace':'%s'}]}
            """
                .formatted(account, account, account, name));
    ApiClient client = clientOf(account);
    rulesOf(client);
    return client;
  }

  /** A client for a new account with the rights, and nothing else, that we would give it. */
  public ApiClient accountWith(RequiredAccess access, String account) {
    String namespace = name;
    apply(AccessManifests.of(access, account, namespace).toYaml());
    ApiClient client = clientOf(account);
    rulesOf(client);
    return client;
  }

  /** A client for an account of this namespace, with a token for ten minutes. */
  private ApiClient clientOf(String account) {
    Json token =
        admin()
            .create(
                path("serviceaccounts/" + account + "/token"),
                "{'spec':{'expirationSeconds':600}}");
    return RealCluster.apiClient(token.at("status", "token").text().orElseThrow());
  }

  /**
   * Creates the objects of YAML documents, all of this namespace or of none, as {@code kubectl}
   * would; they are deleted with it.
   */
  public void apply(String yaml) {
    for (String document : yaml.split("(?m)^---\n", -1)) {
      String path =
          document
              .lines()
              .flatMap(line -> Stream.ofNullable(PATHS.get(line)))
              .findFirst()
              .orElseThrow()
              .formatted(name);
      Json object = admin().create(path, document, "application/yaml");
      created.add(path + "/" + object.at("metadata", "name").text().orElseThrow());
    }
  }

  /**
   * The rules of the core API group that hold for a client here, such as {@code get,create
   * pods/exec web}; they take effect some time after they are made.
   */
  public List<String> rulesOf(ApiClient client) {
    try (RawApi api = new RawApi(RealCluster.connection(client))) {
      List<String> rules = new ArrayList<>();
      RealCluster.await("rules", PATIENCE, () -> rules.addAll(rulesOf(api)));
      return rules;
    }
  }

  private List<String> rulesOf(RawApi api) {
    return api
        .create(
            "apis/authorization.k8s.io/v1/selfsubjectrulesreviews",
            "{'spec':{'namespace':'%s'}}".formatted(name))
        .at("status", "resourceRules")
        .items()
        .stream()
        // The core group's name is the empty one.
        .filter(rule -> rule.at("apiGroups").items().stream().allMatch(g -> g.text().isEmpty()))
        .map(
            rule ->
                Stream.of("verbs", "resources", "resourceNames")
                    .map(field -> words(rule.at(field)))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private static String words(Json list) {
    return list.items().stream()
        .flatMap(item -> item.text().stream())
        .collect(Collectors.joining(","));
  }

  /** Whether the server would let a client do something here, in the words of a review. */
  public boolean allows(ApiClient client, String attributes) {
    try (RawApi api = new RawApi(RealCluster.connection(client))) {
      return api.create(
              "apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
              "{'spec':{'resourceAttributes':{'namespace':'%s',%s}}}".formatted(name, attributes))
          .at("status", "allowed")
          .isTrue();
    }
  }

  /** The objects of temporary access that are here, each by its path. */
  public List<String> grants() {
    return Stream.of(
            path("secrets"),
            path("serviceaccounts"),
            RBAC.formatted(name) + "roles",
            RBAC.formatted(name) + "rolebindings")
        .flatMap(
            path ->
                admin()
                    .read(path, Map.of("labelSelector", "seaworthy.io/scan"))
                    .at("items")
                    .items()
                    .stream()
                    .map(item -> path + "/" + item.at("metadata", "name").text().orElseThrow()))
        .toList();
  }

  /** The HTTP status with which the server answers a client that reads something here. */
  public int statusFor(ApiClient client, String rest) {
    try (RawApi api = new RawApi(RealCluster.connection(client))) {
      return api.status(path(rest));
    }
  }

  private String path(String rest) {
    return "api/v1/namespaces/" + name + "/" + rest;
  }

  private boolean exists(String rest) {
    return admin().read(path(rest)).at("metadata", "name").isPresent();
  }

  @Override
  public void close() {
    if (cluster != null) {
      cluster.close();
      cluster = null;
    }
    if (admin != null) {
      created.forEach(admin::delete);
      admin.delete("api/v1/namespaces/" + name);
      admin.close();
      admin = null;
    }
  }
}
