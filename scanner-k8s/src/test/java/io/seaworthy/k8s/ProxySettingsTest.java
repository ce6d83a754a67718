package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.api.transport.Session;
import io.seaworthy.testkit.junit.LeakCheck;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoLeakedConnections.class)
class ProxySettingsTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static Proxy proxyFor(String url, Optional<String> proxyUrl, Map<String, String> env) {
    OkHttpClient.Builder client = new OkHttpClient.Builder();
    ProxySettings.of(proxyUrl, env).orElseThrow().apply(client);
    List<Proxy> proxies = client.build().proxySelector().select(URI.create(url));
    assertThat(proxies).hasSize(1);
    return proxies.get(0);
  }

  private static Proxy http(String host, int port) {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
  }

  @Test
  void takesTheEnvironmentAsKubectlDoes() {
    Map<String, String> environment =
        Map.of("HTTPS_PROXY", "http://proxy:3128", "no_proxy", ".svc,192.0.2.0/24");
    assertThat(proxyFor("https://api.example", Optional.empty(), environment))
        .isEqualTo(http("proxy", 3128));
    assertThat(proxyFor("https://api.svc", Optional.empty(), environment))
        .isEqualTo(Proxy.NO_PROXY);
    assertThat(proxyFor("https://192.0.2.9:6443", Optional.empty(), environment))
        .isEqualTo(Proxy.NO_PROXY);
    assertThat(proxyFor("https://api.example", Optional.empty(), Map.of("https_proxy", "p:1")))
        .isEqualTo(http("p", 1));
  }

  @Test
  void putsTheKubeconfigBeforeTheEnvironment() {
    Map<String, String> environment = Map.of("HTTPS_PROXY", "http://other:1", "NO_PROXY", "*");
    assertThat(proxyFor("https://api.example", Optional.of("http://proxy"), environment))
        .isEqualTo(http("proxy", 80));
    assertThat(proxyFor("https://api.example", Optional.of("socks5://proxy"), environment).type())
        .isEqualTo(Proxy.Type.SOCKS);
  }

  @Test
  void leavesJavasOwnSettingsWhereNothingIsSaid() {
    assertThat(ProxySettings.of(Optional.empty(), Map.of("HTTPS_PROXY", " "))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://me:hush@p", "https://me:hush@p", "http://me:hush@", "a b:hush"})
  void refusesOtherProxiesWithoutShowingThePassword(String url) {
    assertThatThrownBy(() -> ProxySettings.of(Optional.of(url), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("proxy-url: ")
        .message()
        .doesNotContain("hush");
  }

  @Test
  void leadsRequestsAndStreamsThroughTheSameProxy() throws IOException {
    try (FakeCluster fake = FakeCluster.sound();
        ConnectProxy proxy = new ConnectProxy(Credentials.basic("me", "pass"))) {
      Path kubeconfig = fake.kubeconfig();
      Files.writeString(
          kubeconfig,
          Files.readString(kubeconfig)
              .replace(
                  "server:", "proxy-url: http://me:pass@" + proxy.address() + "\n    server:"));
      try (KubernetesCluster cluster =
          KubernetesCluster.fromKubeconfig(kubeconfig, FakeCluster.OPTIONS)) {
        TargetSelection selection =
            cluster.pods().inNamespace("shop").named("web").container("app").select();
        Target target = selection.targets().get(0);
        assertThat(proxy.tunnels()).hasSize(1);
        try (Session session = cluster.transport().open(target)) {
          assertThat(session.run(Command.argv("true"))).isInstanceOf(Exited.class);
        }
        assertThat(proxy.tunnels())
            .hasSize(2)
            .allMatch(tunnel -> fake.server().url().endsWith(tunnel));
      }
    }
  }
}
