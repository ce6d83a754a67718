package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kubernetes.client.openapi.ApiClient;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Session;
import io.seaworthy.k8s.access.AccessException;
import io.seaworthy.testkit.junit.LeakCheck;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KubeconfigFileTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static final Target TARGET = Target.of(URI.create("k8s-container://shop/web/app"));

  @TempDir private Path folder;

  private final FakeCluster fake = FakeCluster.sound();
  private final KubernetesCluster admin = fake.cluster();
  private final KubernetesCluster scan = admin.access().grant(TargetSource.of(TARGET));

  @AfterEach
  void close() {
    scan.close();
    admin.close();
    fake.close();
  }

  private KubeconfigFile write(Path file) {
    return scan.access().writeKubeconfig(file);
  }

  private static boolean isServed(Path kubeconfig) {
    try (KubernetesCluster other =
            KubernetesCluster.fromKubeconfig(kubeconfig, FakeCluster.OPTIONS);
        Session session = other.transport().open(TARGET)) {
      return !(session.run(Command.argv("true")) instanceof Refused);
    }
  }

  @Test
  void servesAnotherProgramAndIsGoneAfterwards() throws IOException {
    Path path = folder.resolve("config");
    try (KubeconfigFile file = write(path)) {
      assertThat(Files.getPosixFilePermissions(path))
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
      assertThat(file.path()).isEqualTo(path);
      assertThat(file.expiresAt()).isAfter(Instant.now());
      assertThat(isServed(path)).isTrue();
      try (KubernetesCluster other = KubernetesCluster.fromKubeconfig(path, FakeCluster.OPTIONS);
          Session session = other.transport().open(TARGET)) {
        assertThat(other.namespace()).isEqualTo("shop");
        assertThat(session.run(Command.argv("true"))).isInstanceOf(Exited.class);
        assertThatThrownBy(() -> other.access().grant(TargetSource.of(TARGET)))
            .isInstanceOf(AccessException.class)
            .hasMessageContaining("serviceaccounts");
      }
      assertThat(file.toString())
          .doesNotContain(Kubeconfig.read(path, Optional.empty()).token().orElseThrow());
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void holdsATokenThatEndsWithTheAccess() {
    try (KubeconfigFile file = write(folder.resolve("config"))) {
      scan.close();

      assertThat(isServed(file.path())).isFalse();
      assertThatThrownBy(() -> write(folder.resolve("later"))).isInstanceOf(AccessException.class);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void leavesWhatExistsAlone() throws IOException {
    Path existing = Files.writeString(folder.resolve("existing"), "mine");
    Path link = Files.createSymbolicLink(folder.resolve("link"), existing);
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));

    for (Path path : List.of(existing, link, dangling)) {
      assertThatThrownBy(() -> write(path))
          .isInstanceOfSatisfying(
              KubeconfigException.class, e -> assertThat(e.file()).contains(path))
          .hasMessageContaining("name a new one");
    }
    assertThat(existing).hasContent("mine");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void refusesFoldersThatAreNone() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> write(link.resolve("config")))
        .isInstanceOf(KubeconfigException.class)
        .hasMessageContaining("symbolic link");
    assertThatThrownBy(() -> write(folder.resolve("none/config")))
        .isInstanceOf(KubeconfigException.class)
        .hasMessageContaining("no such folder");
    assertThatThrownBy(() -> write(file.resolve("config")))
        .isInstanceOf(KubeconfigException.class)
        .hasMessageContaining("can't be written");
    assertThat(real).isEmptyDirectory();
  }

  @Test
  void refusesAPlaceWhereNobodyMayWrite() {
    assertThatThrownBy(() -> write(Path.of("/proc/seaworthy-config")))
        .isInstanceOf(KubeconfigException.class)
        .hasMessageContaining("/proc/seaworthy-config can't be written");
  }

  @Test
  void deletesNothingThatTookItsPlace() throws IOException {
    Path path = folder.resolve("config");
    KubeconfigFile file = write(path);
    Files.move(path, folder.resolve("moved"));
    Files.writeString(path, "somebody else's");

    file.close();
    assertThat(path).hasContent("somebody else's");
  }

  @Test
  void mayBeClosedTwiceAndAfterSomebodyDeletedIt() throws IOException {
    KubeconfigFile file = write(folder.resolve("config"));
    Files.delete(file.path());

    file.close();
    file.close();
    assertThat(Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void isNotMadeOfALastingCredential() {
    assertThatIllegalStateException()
        .isThrownBy(() -> admin.access().writeKubeconfig(folder.resolve("config")))
        .withMessageContaining("temporary access");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void embedsTheAuthorityAndKeepsItsAbsence() throws IOException {
    assertThat(KnownServer.of(fake.apiClient()).kubeconfigCluster())
        .containsKeys("server", "certificate-authority-data");
    assertThat(KnownServer.of(new ApiClient()).kubeconfigCluster()).containsOnlyKeys("server");
    Path plain =
        Files.writeString(
            folder.resolve("plain"),
            """
            clusters:
            - {name: c, cluster: {server: "https://192.0.2.1", tls-server-name: api, proxy-url: "http://192.0.2.2:3128"}}
            users: [{name: u, user: {token: hush}}]
            contexts: [{name: x, context: {cluster: c, user: u}}]
            current-context: x
            """);
    assertThat(
            KnownServer.of(Kubeconfig.read(plain, Optional.empty()), Map.of()).kubeconfigCluster())
        .isEqualTo(
            Map.of(
                "server",
                "https://192.0.2.1",
                "tls-server-name",
                "api",
                "proxy-url",
                "http://192.0.2.2:3128"));
  }

  @Test
  void trustsNobodyWhereTheServerIsNotVerified() throws IOException {
    Path careless =
        Files.writeString(
            folder.resolve("careless"),
            """
            clusters:
            - {name: c, cluster: {server: "https://192.0.2.1", insecure-skip-tls-verify: true}}
            users: [{name: u, user: {token: hush}}]
            contexts: [{name: x, context: {cluster: c, user: u}}]
            current-context: x
            """);
    KnownServer server = KnownServer.of(Kubeconfig.read(careless, Optional.empty()), Map.of());

    assertThatThrownBy(server::kubeconfigCluster)
        .isInstanceOf(KubeconfigException.class)
        .hasMessageContaining("not verified")
        .message()
        .doesNotContain("hush");
  }
}
