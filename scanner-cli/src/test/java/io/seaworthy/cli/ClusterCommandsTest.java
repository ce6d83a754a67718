package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.FakePod;
import io.seaworthy.testkit.wire.FakeApiServer;
import io.seaworthy.testkit.wire.ResourceType;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about rights, on a fake API server. */
class ClusterCommandsTest {
  private static final String WEB = "k8s-container://shop/web/app";

  @TempDir Path folder;

  private final FakeCluster fake =
      FakeCluster.create()
          .addPod(
              FakePod.named("web").inNamespace("shop").container("app", FakeContainers.debian()));
  private final FakeApiServer server = fake.startApiServer();
  private Path kubeconfig = Path.of(".");

  @BeforeEach
  void start() {
    kubeconfig = server.writeKubeconfig(folder.resolve("kubeconfig"));
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  private CliRun run(Object... arguments) {
    return CliRun.of(
        Stream.concat(Stream.of(arguments), Stream.of("--kubeconfig", kubeconfig)).toArray());
  }

  @Test
  void rbacPrintsTheRoleAndWhatNarrowsItFurther() {
    CliRun run =
        run(
            "rbac",
            "-t",
            WEB,
            "--admission-policy",
            "--exclusive",
            "--network-policy",
            "--api-server",
            "10.96.0.1:443");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.ALL_PASSED);
    assertThat(run.out().split("(?m)^---\n", -1)).hasSize(6);
    assertThat(run.out().lines().filter(line -> line.startsWith("kind: ")))
        .containsExactly(
            "kind: ServiceAccount",
            "kind: Role",
            "kind: RoleBinding",
            "kind: ValidatingAdmissionPolicy",
            "kind: ValidatingAdmissionPolicyBinding",
            "kind: NetworkPolicy");
    assertThat(run.out()).contains("'10.96.0.1/32'", "shop/web/app", "seaworthy-scanner");
  }

  @Test
  void rbacSaysWhatItCanNotMakeAnythingOf() {
    assertRefused("only --admission-policy", "--exclusive");
    assertRefused("only --network-policy", "--api-server", "10.0.0.1:1");
    assertRefused("accepted are IPv4", "--network-policy", "--api-server", "host:1");
    assertRefused("services \"kubernetes\" not found", "--network-policy");
    assertRefused("name: \"Not a name\"", "--name", "Not a name");
    assertRefused("name: \"" + "x".repeat(64), "--name", "x".repeat(64));
  }

  private void assertRefused(String message, Object... flags) {
    CliRun run = run(Stream.concat(Stream.of("rbac", "-t", WEB), Stream.of(flags)).toArray());
    assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains(message).doesNotContain("a defect");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void rbacSaysThatThereIsNothingToGrant() {
    CliRun run = run("rbac", "-t", "k8s-container://shop/none/app");

    assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("There is no such pod", "nothing to grant");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void preflightRefusesASurplusOnlyWhenItIsToldSo() {
    CliRun run = run("preflight", "-t", WEB);

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.ALL_PASSED);
    assertThat(run.out()).contains("Identity: admin", "Surplus:  * * in namespace shop");
    assertThat(run("preflight", "-t", WEB, "--refuse-surplus").code())
        .isEqualTo(ExitCodes.SOME_FAILED);
  }

  @Test
  void execTakesTemporaryAccessAndGivesItBack() {
    Path profile = ProfileFolder.of(folder, "tiny", "it { should cmp 'hello' }");
    CliRun run = run("exec", profile, "-t", WEB, "--temporary-access");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.ALL_PASSED);
    assertThat(
            server.traffic().requests().stream()
                .filter(request -> request.method().equals("POST"))
                .map(request -> request.target().replaceFirst(".*/", "")))
        .contains("serviceaccounts", "roles", "rolebindings", "secrets", "token");
    assertThat(fake.objects().list(ResourceType.SERVICE_ACCOUNTS, "shop")).isEmpty();
    assertThat(fake.objects().list(ResourceType.ROLES, "shop")).isEmpty();
  }

  @Test
  void sweepRemovesWhatHasExpiredAndSaysSo() {
    putAccount("seaworthy-scan-dead", "2026-01-01T00:00:00Z");
    putAccount("seaworthy-scan-alive", "2999-01-01T00:00:00Z");
    CliRun run = run("sweep", "shop");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.ALL_PASSED);
    assertThat(run.out())
        .isEqualToNormalizingNewlines(
            "Removed: api/v1/namespaces/shop/serviceaccounts/seaworthy-scan-dead\n");
    assertThat(fake.objects().list(ResourceType.SERVICE_ACCOUNTS, "shop")).hasSize(1);
    assertThat(run("sweep", "../shop").code()).isEqualTo(ExitCodes.USAGE);
  }

  private void putAccount(String name, String expires) {
    fake.objects()
        .put(
            JsonParser.parseString(
                    """
                    {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {
                      "name": "%s", "namespace": "shop",
                      "labels": {"seaworthy.io/scan": "%s"},
                      "annotations": {"seaworthy.io/expires": "%s"}}}
                    """
                        .formatted(name, name, expires))
                .getAsJsonObject());
  }
}
