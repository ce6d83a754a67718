package io.seaworthy.k8s;

import com.google.gson.Gson;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.credentials.AccessTokenAuthentication;
import io.seaworthy.k8s.http.ApiAnswer;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** A namespace of a test's own on the real cluster, with one running pod; deleted on close. */
public final class ScratchNamespace implements AutoCloseable {
  /** The name of the pod. */
  public static final String POD = "subject";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String RBAC = "apis/rbac.authorization.k8s.io/v1/namespaces/%s/";

  /** Where objects are created, by the line that says what they are. */
  private static final Map<String, String> PATHS =
      Map.of(
          "kind: ServiceAccount",
          "api/v1/namespaces/%s/serviceaccounts",
          "kind: Role",
          RBAC + "roles",
          "kind: RoleBinding",
          RBAC + "rolebindings");

  private final ApiConnection admin = RealCluster.connection();
  private final String name = "seaworthy-k8s-it-" + UUID.randomUUID().toString().substring(0, 8);

  public ScratchNamespace() {
    post("api/v1/namespaces", "{'metadata':{'name':'%s'}}".formatted(name));
    until("the namespace's default account", () -> exists("serviceaccounts/default"));
    addPod(POD, "[]", "Never", "Running");
  }

  /** Adds a pod that has done its work, and waits for its end. */
  public void addCompletedPod(String pod) {
    addPod(pod, "['true']", "Never", "Succeeded");
  }

  /** Adds a pod whose container ends after some seconds and is started again. */
  public void addRestartingPod(String pod) {
    addPod(pod, "['sleep','8']", "Always", "Running");
  }

  /** Adds a pod of one of the test cluster's images that does what its image says. */
  public void addPod(String pod, String image) {
    addPod(pod, Map.of("name", "app", "image", image, "imagePullPolicy", "Never"));
  }

  /**
   * Adds a pod of BusyBox that runs a script which makes it what it is, and waits until the script
   * has made the file {@code /ready}.
   */
  public void addPodThatRuns(String pod, String script) {
    List<String> ready = List.of("/bin/busybox", "test", "-e", "/ready");
    addPod(
        pod,
        Map.of(
            "name",
            "app",
            "image",
            "test.local/busybox:1",
            "imagePullPolicy",
            "Never",
            "command",
            List.of("/bin/busybox", "sh", "-c", script),
            "readinessProbe",
            Map.of("exec", Map.of("command", ready), "periodSeconds", 1)));
  }

  private void addPod(String pod, Map<String, Object> container) {
    Map<String, Object> spec =
        Map.of(
            "terminationGracePeriodSeconds",
            0,
            "automountServiceAccountToken",
            false,
            "containers",
            List.of(container));
    send(
        admin,
        path("pods"),
        new Gson().toJson(Map.of("metadata", Map.of("name", pod), "spec", spec)),
        "application/json");
    until(pod + " to be ready", () -> isReady(get("pods/" + pod)));
  }

  private static boolean isReady(Json pod) {
    return pod.at("status", "conditions").items().stream()
        .anyMatch(
            condition ->
                condition.at("type").text().equals(Optional.of("Ready"))
                    && condition.at("status").text().equals(Optional.of("True")));
  }

  private void addPod(String pod, String command, String restartPolicy, String phase) {
    post(
        path("pods"),
        """
        {'metadata':{'name':'%s'},'spec':{'terminationGracePeriodSeconds':0,
         'restartPolicy':'%s','automountServiceAccountToken':false,'containers':[
          {'name':'app','image':'test.local/busybox:1','imagePullPolicy':'Never','command':%s}]}}
        """
            .formatted(pod, restartPolicy, command));
    until(
        pod + " to be " + phase,
        () -> get("pods/" + pod).at("status", "phase").text().equals(Optional.of(phase)));
  }

  public String name() {
    return name;
  }

  /** The minor version of the server, such as 34. */
  public int serverMinor() {
    Json version = read(admin, url -> url.addPathSegment("version"));
    return Integer.parseInt(version.at("minor").text().orElseThrow().replaceAll("\\D", ""));
  }

  /** A client for a new account that has these verbs on pods/exec and none else. */
  public ApiClient accountWith(String... verbs) {
    String account = "exec-" + String.join("-", verbs);
    post(path("serviceaccounts"), "{'metadata':{'name':'%s'}}".formatted(account));
    post(
        RBAC.formatted(name) + "roles",
        "{'metadata':{'name':'%s'},'rules':[{'apiGroups':[''],'resources':['pods/exec'],'verbs':['%s']}]}"
            .formatted(account, String.join("','", verbs)));
    post(
        RBAC.formatted(name) + "rolebindings",
        """
        {'metadata':{'name':'%s'},'roleRef':{'apiGroup':'rbac.authorization.k8s.io','kind':'Role',
         'name':'%s'},'subjects':[{'kind':'ServiceAccount','name':'%s','namespace':'%s'}]}
        """
            .formatted(account, account, account, name));
    ApiClient client = clientOf(account);
    rulesOf(client);
    return client;
  }

  /** A client for an account of this namespace, with a token for ten minutes. */
  public ApiClient clientOf(String account) {
    Json token =
        post(path("serviceaccounts/" + account + "/token"), "{'spec':{'expirationSeconds':600}}");
    ApiClient client = RealCluster.anonymousClient();
    new AccessTokenAuthentication(token.at("status", "token").text().orElseThrow()).provide(client);
    return client;
  }

  /** Creates the objects of YAML documents, all of this namespace, as {@code kubectl} would. */
  public void apply(String yaml) {
    for (String document : yaml.split("(?m)^---\n", -1)) {
      String path =
          document
              .lines()
              .flatMap(line -> Stream.ofNullable(PATHS.get(line)))
              .findFirst()
              .orElseThrow();
      send(admin, path.formatted(name), document, "application/yaml");
    }
  }

  /**
   * The rules of the core API group that hold for a client here, such as {@code get,create
   * pods/exec web}; they take effect some time after they are made.
   */
  public List<String> rulesOf(ApiClient client) {
    try (ApiConnection connection = connection(client)) {
      List<String> rules = new ArrayList<>();
      until("rules", () -> rules.addAll(rulesOf(connection)));
      return rules;
    }
  }

  private List<String> rulesOf(ApiConnection connection) {
    return send(
            connection,
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

  /** The objects of temporary access that are here, each by its path. */
  public List<String> grants() {
    return Stream.of(
            path("secrets"),
            path("serviceaccounts"),
            RBAC.formatted(name) + "roles",
            RBAC.formatted(name) + "rolebindings")
        .flatMap(
            path ->
                read(
                        admin,
                        url ->
                            url.addPathSegments(path)
                                .addQueryParameter("labelSelector", "seaworthy.io/scan"))
                    .at("items")
                    .items()
                    .stream()
                    .map(item -> path + "/" + item.at("metadata", "name").text().orElseThrow()))
        .toList();
  }

  private static String words(Json list) {
    return list.items().stream()
        .flatMap(item -> item.text().stream())
        .collect(Collectors.joining(","));
  }

  /** The HTTP status with which the server answers a client that reads something here. */
  public int statusFor(ApiClient client, String rest) {
    try (ApiConnection connection = connection(client)) {
      return fetch(connection, connection.get(url -> url.addPathSegments(path(rest))).build())
          .code();
    }
  }

  private static ApiConnection connection(ApiClient client) {
    return new ApiConnection(client, TimeRange.limits(KubernetesOptions.DEFAULT));
  }

  private String path(String rest) {
    return "api/v1/namespaces/" + name + "/" + rest;
  }

  private boolean exists(String rest) {
    return get(rest).at("metadata", "name").isPresent();
  }

  private Json get(String rest) {
    return read(admin, url -> url.addPathSegments(path(rest)));
  }

  private Json post(String path, String json) {
    return send(admin, path, json);
  }

  private static Json send(ApiConnection connection, String path, String json) {
    return send(connection, path, json.replace('\'', '"'), "application/json");
  }

  private static Json send(ApiConnection connection, String path, String body, String type) {
    Request request =
        connection
            .get(url -> url.addPathSegments(path))
            .post(RequestBody.create(body, MediaType.get(type)))
            .build();
    ApiAnswer answer = fetch(connection, request);
    if (answer.code() >= 300) {
      throw new AssertionError(path + ": " + answer.code() + " " + answer.body());
    }
    return Json.object(answer.body()).orElseThrow();
  }

  private static Json read(ApiConnection connection, UnaryOperator<HttpUrl.Builder> path) {
    return Json.object(fetch(connection, connection.get(path).build()).body()).orElseThrow();
  }

  private static ApiAnswer fetch(ApiConnection connection, Request request) {
    try {
      return connection.fetch(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void until(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("waited in vain for " + what);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  @Override
  public void close() {
    Request request =
        admin.get(url -> url.addPathSegments("api/v1/namespaces/" + name)).delete().build();
    fetch(admin, request);
    admin.close();
  }
}
