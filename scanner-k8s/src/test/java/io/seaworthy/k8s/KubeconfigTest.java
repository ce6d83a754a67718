package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.testkit.junit.LeakCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KubeconfigTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static final String SOUND =
      """
      apiVersion: v1
      kind: Config
      clusters:
      - name: prod
        cluster:
          server: https://192.0.2.1:6443
      users:
      - name: reader
        user:
          token: hush-hush
      contexts:
      - name: prod
        context: {cluster: prod, user: reader, namespace: shop}
      - name: other
        context: {cluster: prod, user: reader}
      current-context: prod
      """;

  @TempDir private Path folder;

  private Path write(String text) {
    try {
      return Files.writeString(folder.resolve("config"), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void assertRefused(String text, String... fragments) {
    Path file = write(text);
    assertThatThrownBy(() -> KubernetesCluster.fromKubeconfig(file).close())
        .isInstanceOfSatisfying(KubeconfigException.class, e -> assertThat(e.file()).contains(file))
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(fragments)
        .message()
        .doesNotContain("hush-hush");
  }

  @Test
  void takesTheCurrentContextOrTheOneNamed() {
    Path file = write(SOUND);
    try (KubernetesCluster current = KubernetesCluster.fromKubeconfig(file);
        KubernetesCluster other = KubernetesCluster.fromKubeconfig(file, "other")) {
      assertThat(current.namespace()).isEqualTo("shop");
      assertThat(other.namespace()).isEqualTo("default");
      assertThat(current).hasToString("Kubernetes cluster at https://192.0.2.1:6443");
    }
  }

  @Test
  void saysWhatIsMissing() {
    assertRefused(SOUND.replace("current-context: prod", ""), "no current-context", "prod, other");
    assertRefused(SOUND.replace("current-context: prod", "current-context: x"), "context \"x\"");
    assertRefused(SOUND.replace("cluster: prod,", "cluster: x,"), "no cluster \"x\"", "prod");
    assertRefused(SOUND.replace("user: reader,", "user: x,"), "no user \"x\"", "reader");
    assertRefused(SOUND.replace("server: https", "servant: https"), "server: missing");
    assertThatThrownBy(() -> KubernetesCluster.fromKubeconfig(folder.resolve("none")).close())
        .isInstanceOf(KubeconfigException.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void refusesWhatIsNoKubeconfigWithoutQuotingIt() {
    assertRefused("", "is no kubeconfig");
    assertRefused("hush-hush", "is no kubeconfig");
    assertRefused("users:\n- token: [hush-hush\n", "is no kubeconfig (line ");
    assertRefused("- hush-hush", "is no kubeconfig");
    assertRefused("# hush-hush\n".repeat(100_000), "longer than 1 MiB");
  }

  @Test
  void refusesPlainHttp() {
    assertRefused(SOUND.replace("https://192", "http://192"), "is not https");
    assertRefused(SOUND.replace("https://192", "192"), "is not https");
  }

  @Test
  void refusesToSkipTheCertificateUnlessAllowed() {
    String insecure = SOUND.replace("  server:", "  insecure-skip-tls-verify: true\n    server:");
    assertRefused(insecure, "insecure-skip-tls-verify: refused", "allowInsecureTls");
    KubernetesOptions allowed = KubernetesOptions.builder().allowInsecureTls(true).build();
    KubernetesCluster.fromKubeconfig(write(insecure), allowed).close();
  }

  @Test
  void runsNoPluginUnlessAllowed() {
    Path proof = folder.resolve("ran");
    String plugin =
        SOUND.replace(
            "token: hush-hush",
            """
            exec:
                  apiVersion: client.authentication.k8s.io/v1
                  command: touch
                  args: ["%s"]
            """
                .formatted(proof));
    assertRefused(plugin, "exec or auth-provider: refused", "allowExecCredentialPlugins");
    assertThat(proof).doesNotExist();
    KubernetesOptions allowed =
        KubernetesOptions.builder().allowExecCredentialPlugins(true).build();
    assertThatThrownBy(() -> KubernetesCluster.fromKubeconfig(write(plugin), allowed).close())
        .hasMessageContaining("the credential plug-in gave no");
    assertThat(proof).exists();
  }

  @Test
  void saysWhichFileCantBeReadAndWhichCertificateCantBeUsed() {
    assertRefused(
        SOUND.replace("  server:", "  certificate-authority: none.crt\n    server:"), "none.crt");
    assertRefused(
        SOUND.replace("  server:", "  certificate-authority-data: aHVzaA==\n    server:"),
        "can't be used");
  }

  @Test
  void refusesAProxyThatCantBeUsedWithoutShowingItsPassword() {
    assertRefused(
        SOUND.replace("  server:", "  proxy-url: ftp://me:hush-hush@proxy\n    server:"),
        "proxy-url: its scheme is ftp");
  }

  @Test
  void looksInThreePlacesAndSaysSo() throws IOException {
    Path home = folder.resolve("home");
    Path account = folder.resolve("account");
    assertThatThrownBy(() -> KubeconfigLocations.find(Map.of(), home, account))
        .isInstanceOf(KubeconfigException.class)
        .hasMessageContainingAll(
            "KUBECONFIG is not set", home + "/.kube/config", account.toString());
    Files.createDirectories(account);
    Files.writeString(account.resolve("token"), "t");
    assertThat(KubeconfigLocations.find(Map.of(), home, account)).isEqualTo(Optional.empty());
    Files.createDirectories(home.resolve(".kube"));
    Path inHome = Files.writeString(home.resolve(".kube/config"), SOUND);
    assertThat(KubeconfigLocations.find(Map.of(), home, account)).contains(inHome);
    assertThat(KubeconfigLocations.find(Map.of("KUBECONFIG", "/k"), home, account))
        .contains(Path.of("/k"));
    assertThatThrownBy(() -> KubeconfigLocations.find(Map.of("KUBECONFIG", "/a:/b"), home, account))
        .hasMessageContaining("several files");
  }
}
