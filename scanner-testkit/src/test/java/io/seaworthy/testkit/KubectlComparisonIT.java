package io.seaworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.seaworthy.testkit.wire.FakeApiServer;
import io.seaworthy.testkit.wire.Kubectl;
import io.seaworthy.testkit.wire.Kubectl.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the fake API server to the real one: kubectl says the same of both, call by call.
 *
 * <p>The fake shows copies of the cluster's objects, so that names, ages and labels are the same.
 * What must differ is masked on both sides: see {@link Masked}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KubectlComparisonIT {
  private static final System.Logger LOGGER = System.getLogger(KubectlComparisonIT.class.getName());

  private static final String NAMESPACE = "scan-test";
  private static final String IMAGE = "test.local/busybox:1";
  private static final String MINE = "kubectl-comparison";

  private static final String MANIFEST =
      """
      {"apiVersion": "v1", "kind": "List", "items": [
        {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "%1$s"}},
        {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role", "metadata": {"name": "%1$s"},
          "rules": [
            {"apiGroups": [""], "resources": ["pods"], "resourceNames": ["debian"], "verbs": ["get"]},
            {"apiGroups": [""], "resources": ["pods/exec"], "resourceNames": ["debian"],
              "verbs": ["get", "create"]},
            {"apiGroups": ["rbac.authorization.k8s.io"], "resources": ["roles", "rolebindings"],
              "verbs": ["create"]}]},
        {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role", "metadata": {"name": "%1$s-2"},
          "rules": [{"apiGroups": [""], "resources": ["secrets"], "verbs": ["get", "list"]}]},
        {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding",
          "metadata": {"name": "%1$s"},
          "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "%1$s"},
          "subjects": [{"kind": "ServiceAccount", "name": "%1$s", "namespace": "%2$s"}]},
        {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "%1$s"},
          "spec": {"terminationGracePeriodSeconds": 0, "containers": [{"name": "app", "image": "%3$s",
            "command": ["sleep", "1000"], "imagePullPolicy": "Never"}]}}]}
      """
          .formatted(MINE, NAMESPACE, IMAGE);

  /**
   * One call a line; words with blanks stand in quotes. What stands before {@code |} is the input.
   */
  private static final String CALLS =
      """
      get pods
      get pods -o wide
      get pods -o name
      get pods -o json
      get pods --show-labels
      get pods --no-headers
      get pods --sort-by=.metadata.name
      get pods --chunk-size=2
      get pods -l app=web
      get pods -l 'app in (debian,busybox),tier!=frontend' -o name
      get pods -l '!app'
      get pods --field-selector status.phase=Running -o name
      get pods --field-selector metadata.name=debian
      get pods --field-selector bogus=1
      get pods -A --field-selector metadata.namespace=scan-test
      get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[*].image
      get pods -n nowhere
      get pod debian -o yaml
      get pod debian -o jsonpath={.metadata.uid}
      get pod debian services
      get pod nope
      get bogus
      get deployments -o wide
      get replicasets -o wide
      get serviceaccounts
      get namespace scan-test
      get roles,rolebindings
      get --raw /healthz
      get --raw /api/v1/namespaces/scan-test/pods/nope
      exec debian -- true
      exec debian -- sh -c 'exit 7'
      exec debian -- sh -c 'echo out; echo err >&2; exit 3'
      exec debian -- cat /no/such/file
      exec debian -- hostname
      exec busybox -- true
      exec busybox -c sidecar -- echo hello
      exec busybox -c zz -- true
      exec debian -- no-such-program
      exec debian -- /no/such/program
      exec distroless -- sh
      exec nope -- true
      from stdin|exec -i debian -- cat
      exec deploy/web -- echo hello
      auth can-i get pods
      auth can-i create pods --subresource=exec
      auth can-i get pods --as system:serviceaccount:scan-test:default
      auth can-i get pods/debian --as system:serviceaccount:scan-test:kubectl-comparison
      auth can-i list pods --as system:serviceaccount:scan-test:kubectl-comparison
      auth can-i --list --as system:serviceaccount:scan-test:kubectl-comparison
      auth whoami --as system:serviceaccount:scan-test:default
      get pods --as system:serviceaccount:scan-test:kubectl-comparison
      get pod debian -o name --as system:serviceaccount:scan-test:kubectl-comparison
      get pod services --as system:serviceaccount:scan-test:kubectl-comparison
      exec debian --as system:serviceaccount:scan-test:kubectl-comparison -- echo allowed
      exec services --as system:serviceaccount:scan-test:kubectl-comparison -- echo refused
      exec debian --as system:serviceaccount:scan-test:default -- true
      get namespaces --as nobody
      create token kubectl-comparison
      create token kubectl-comparison --duration=20m --audience=vault
      create token kubectl-comparison --duration=5m
      create token nope
      create token kubectl-comparison --as nobody
      create serviceaccount kubectl-comparison
      create role bad --verb=get --resource=pods --resource-name=a --as nobody
      create role bad --verb=get,list --resource=secrets,pods --as system:serviceaccount:scan-test:kubectl-comparison
      create role bad --verb=get --resource=pods --resource-name=services --as system:serviceaccount:scan-test:kubectl-comparison
      create rolebinding bad --role=kubectl-comparison-2 --user=me --as system:serviceaccount:scan-test:kubectl-comparison
      delete pod nope
      wait --for=condition=Ready pod/debian
      wait --for=delete pod/nope --timeout=5s
      debug kubectl-comparison --profile=general --image=IMAGE --image-pull-policy=Never -c dbg -- sleep 900
      get pod kubectl-comparison -o jsonpath={.spec.ephemeralContainers[*].name}
      exec kubectl-comparison -c dbg -- echo debugging
      exec kubectl-comparison -- true
      debug kubectl-comparison --profile=general --image=IMAGE -c dbg -- sleep 901
      debug kubectl-comparison --profile=general --image=IMAGE -c app -- sleep 900
      debug kubectl-comparison --profile=general --image=IMAGE -c dbg2 --target=zz -- sleep 900
      debug nope --profile=general --image=IMAGE -- true
      debug kubectl-comparison --profile=general --image=IMAGE -c x --as nobody -- true
      """
          .replace("IMAGE", IMAGE);

  @TempDir private static Path folder;
  private final FakeCluster fake = FakeCluster.create();
  private Kubectl real;
  private Kubectl imitated;
  private final List<String> compared = new ArrayList<>();

  @BeforeAll
  void copyTheCluster() throws Exception {
    String kubeconfig = System.getenv("KUBECONFIG");
    assumeTrue(kubeconfig != null && Kubectl.isThere(), "no KUBECONFIG, or no kubectl on the PATH");
    real = new Kubectl(Path.of(kubeconfig), Files.createDirectory(folder.resolve("real")));
    assertThat(real.run(MANIFEST, "-n", NAMESPACE, "apply", "-f", "-").code()).isZero();
    Result ready = real.run("", "-n", NAMESPACE, "wait", "--for=condition=Ready", "pod/" + MINE);
    assertThat(ready.stderr()).isEmpty();
    addContainers();
    copy("get", "namespaces,nodes", "-o", "json");
    copy("get", "pods,serviceaccounts,deployments,replicasets,roles,rolebindings", "-o", "json");
    imitated =
        new Kubectl(
            fake.startApiServer(FakeApiServer.builder().enforceRoles())
                .writeKubeconfig(folder.resolve("fake.kubeconfig")),
            Files.createDirectory(folder.resolve("fake")));
  }

  private void addContainers() throws Exception {
    real.run("", "-n", NAMESPACE, "get", "pods", "-l", "app=web", "-o", "name")
        .stdout()
        .lines()
        .map(line -> line.replace("pod/", ""))
        .forEach(name -> fake.addPod(pod(name).container("app", FakeContainers.busybox())));
    fake.image(IMAGE, FakeContainers.busybox())
        .addPod(pod("debian").container("app", FakeContainers.debian()))
        .addPod(
            pod("busybox")
                .container("app", FakeContainers.busybox())
                .container("sidecar", FakeContainers.busybox()))
        .addPod(pod("distroless").container("app", FakeContainers.distroless()))
        .addPod(pod(MINE).container("app", FakeContainers.busybox()));
  }

  private static FakePod pod(String name) {
    return FakePod.named(name).inNamespace(NAMESPACE);
  }

  private void copy(String... words) throws Exception {
    List<String> call = new ArrayList<>(List.of("-n", NAMESPACE));
    call.addAll(List.of(words));
    JsonArray items =
        JsonParser.parseString(real.run("", call).stdout())
            .getAsJsonObject()
            .getAsJsonArray("items");
    for (JsonElement item : items) {
      fake.objects().put(item.getAsJsonObject());
    }
  }

  @AfterAll
  void cleanUp() throws Exception {
    fake.close();
    if (!compared.isEmpty()) {
      LOGGER.log(
          System.Logger.Level.INFO,
          "{0} calls of kubectl compared:\n  {1}",
          compared.size(),
          String.join("\n  ", compared));
    }
    if (real != null) {
      real.run(MANIFEST, "-n", NAMESPACE, "delete", "-f", "-", "--ignore-not-found");
    }
  }

  static Stream<String> calls() {
    return CALLS.lines();
  }

  @ParameterizedTest
  @MethodSource("calls")
  @Order(1)
  void answersAsTheRealOneDoes(String call) throws Exception {
    Masked expected = Masked.of(ask(real, call));
    assertThat(Masked.of(ask(imitated, call))).isEqualTo(expected);
    compared.add("exit " + expected.code() + ": kubectl " + call);
  }

  @Test
  @Order(2)
  void comparesAtLeastThirtyCalls() {
    assertThat(compared).hasSizeGreaterThanOrEqualTo(30);
  }

  private static Result ask(Kubectl kubectl, String call) throws Exception {
    String[] sides = call.split("\\|", 2);
    List<String> words = new ArrayList<>();
    words.addAll(words(sides[sides.length - 1]));
    if (!words.contains("-n") && !words.contains("-A") && !words.contains("--raw")) {
      words.addAll(0, List.of("-n", NAMESPACE));
    }
    return kubectl.run(sides.length == 2 ? sides[0] : "", words);
  }

  /** Splits at blanks outside quotes. */
  private static List<String> words(String line) {
    return Arrays.stream(line.split(" (?=(?:[^']*'[^']*')*[^']*$)", -1))
        .map(word -> word.replace("'", ""))
        .toList();
  }
}
