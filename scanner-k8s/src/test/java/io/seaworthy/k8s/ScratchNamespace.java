package io.seaworthy.k8s;

import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.credentials.AccessTokenAuthentication;
import io.seaworthy.k8s.http.ApiAnswer;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** A namespace of a test's own on the real cluster, with one running pod; deleted on close. */
public final class ScratchNamespace implements AutoCloseable {
  /** The name of the pod. */
  public static final String POD = "subject";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ApiConnection admin = RealCluster.connection();
  private final String name = "seaworthy-k8s-it-" + UUID.randomUUID().toString().substring(0, 8);

  public ScratchNamespace() {
    post("api/v1/namespaces", "{'metadata':{'name':'%s'}}".formatted(name));
    until("the namespace's default account", () -> exists("serviceaccounts/default"));
    post(
        path("pods"),
        """
        {'metadata':{'name':'%s'},'spec':{'terminationGracePeriodSeconds':0,
         'automountServiceAccountToken':false,'containers':[
          {'name':'app','image':'test.local/busybox:1','imagePullPolicy':'Never'}]}}
        """
            .formatted(POD));
    until(
        "the pod to run",
        () -> get("pods/" + POD).at("status", "phase").text().equals(Optional.of("Running")));
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
        "apis/rbac.authorization.k8s.io/v1/namespaces/" + name + "/roles",
        "{'metadata':{'name':'%s'},'rules':[{'apiGroups':[''],'resources':['pods/exec'],'verbs':['%s']}]}"
            .formatted(account, String.join("','", verbs)));
    post(
        "apis/rbac.authorization.k8s.io/v1/namespaces/" + name + "/rolebindings",
        """
        {'metadata':{'name':'%s'},'roleRef':{'apiGroup':'rbac.authorization.k8s.io','kind':'Role',
         'name':'%s'},'subjects':[{'kind':'ServiceAccount','name':'%s','namespace':'%s'}]}
        """
            .formatted(account, account, account, name));
    Json token =
        post(path("serviceaccounts/" + account + "/token"), "{'spec':{'expirationSeconds':600}}");
    ApiClient client = RealCluster.anonymousClient();
    new AccessTokenAuthentication(token.at("status", "token").text().orElseThrow()).provide(client);
    awaitRights(client, verbs);
    return client;
  }

  /** Roles take effect some time after they are made. */
  private void awaitRights(ApiClient client, String... verbs) {
    ApiConnection connection =
        new ApiConnection(client, TimeRange.limits(KubernetesOptions.DEFAULT));
    try (connection) {
      for (String verb : verbs) {
        String review =
            """
            {'spec':{'resourceAttributes':
             {'namespace':'%s','verb':'%s','resource':'pods','subresource':'exec'}}}
            """
                .formatted(name, verb);
        until(
            "the right to " + verb,
            () ->
                send(connection, "apis/authorization.k8s.io/v1/selfsubjectaccessreviews", review)
                    .at("status", "allowed")
                    .isTrue());
      }
    }
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
    Request request =
        connection
            .get(url -> url.addPathSegments(path))
            .post(RequestBody.create(json.replace('\'', '"'), MediaType.get("application/json")))
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
