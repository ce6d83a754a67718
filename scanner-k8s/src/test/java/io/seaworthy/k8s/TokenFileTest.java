package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.k8s.access.AccessException;
import io.seaworthy.k8s.access.RequiredAccess;
import io.seaworthy.k8s.token.TokenSource;
import io.seaworthy.testkit.fault.FakeClock;
import io.seaworthy.testkit.junit.LeakCheck;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The account of a pod, whose token changes while a scan goes on. */
class TokenFileTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static final Target WEB = Target.of(URI.create("k8s-container://shop/web/app"));

  @TempDir private Path account;

  private final FakeCluster fake = FakeCluster.sound();
  private Path token = Path.of(".");

  @BeforeEach
  void projectAnAccount() throws IOException {
    Files.writeString(account.resolve("ca.crt"), fake.server().authorityPem());
    token = Files.writeString(account.resolve("token"), accepted("first") + "\n");
  }

  @AfterEach
  void close() {
    fake.close();
  }

  private String accepted(String text) {
    fake.server().accept(text, "scanner", "system:masters", "system:authenticated");
    return text;
  }

  private KubernetesCluster inPod() {
    URI server = URI.create(fake.server().url());
    Map<String, String> environment =
        Map.of(
            "KUBERNETES_SERVICE_HOST",
            server.getHost(),
            "KUBERNETES_SERVICE_PORT",
            Integer.toString(server.getPort()));
    return KubernetesCluster.using(ApiClients.inCluster(environment, account), FakeCluster.OPTIONS);
  }

  private static CommandOutcome run(KubernetesCluster cluster) {
    try (Session session = cluster.transport().open(WEB)) {
      return session.run(Command.argv("true"));
    }
  }

  @Test
  void isReadAgainEveryMinute() throws IOException {
    FakeClock clock = FakeClock.at(Instant.parse("2026-01-01T00:00:00Z"));
    try (TokenSource tokens = new TokenSource(new TokenFile(token, clock), clock)) {
      assertThat(tokens.current()).isEqualTo("first");
      Files.writeString(token, "second");
      clock.advance(Duration.ofSeconds(59));
      assertThat(tokens.current()).isEqualTo("first");
      clock.advance(Duration.ofSeconds(1));
      assertThat(tokens.current()).isEqualTo("second");
    }
  }

  @Test
  void isReadAgainAtOnceWhereTheServerRefusesIt() throws IOException {
    try (KubernetesCluster cluster = inPod()) {
      assertThat(run(cluster)).isInstanceOf(Exited.class);
      fake.server().revoke("first");
      Files.writeString(token, accepted("second"));
      assertThat(run(cluster)).isInstanceOf(Exited.class);
    }
  }

  @Test
  void isTheCredentialThatIsMissingWhereItIsGone() throws IOException {
    try (KubernetesCluster cluster = inPod()) {
      fake.server().revoke("first");
      Files.delete(token);

      assertThat(run(cluster))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.UNAUTHENTICATED))
          .satisfies(outcome -> assertThat(outcome.describe()).contains(token.toString()));
      assertThatThrownBy(() -> cluster.access().review(RequiredAccess.forTargets(List.of(WEB))))
          .isInstanceOf(AccessException.class)
          .hasMessageContaining(token + " can't be read");
    }
  }

  @Test
  void isRefusedWhereItHoldsNoTokenToBeginWith() throws IOException {
    for (String text : List.of("", "two words", "hush\nhush")) {
      Files.writeString(token, text);
      assertThatThrownBy(() -> inPod().close())
          .isInstanceOfSatisfying(
              KubeconfigException.class, e -> assertThat(e.file()).contains(token))
          .hasMessageContaining("does not hold one token")
          .message()
          .doesNotContain("hush");
    }
    Files.delete(token);
    assertThatThrownBy(() -> inPod().close())
        .isInstanceOf(KubeconfigException.class)
        .hasMessageContaining(token + " can't be read");
  }

  @Test
  void isReadWhereAKubeconfigNamesIt() throws IOException {
    Path kubeconfig =
        Files.writeString(
            account.resolve("config"),
            fake.server().kubeconfig("x").replace("token: x", "tokenFile: token"));
    try (KubernetesCluster cluster =
        KubernetesCluster.fromKubeconfig(kubeconfig, FakeCluster.OPTIONS)) {
      assertThat(run(cluster)).isInstanceOf(Exited.class);
    }
    Files.delete(token);
    assertThatThrownBy(() -> KubernetesCluster.fromKubeconfig(kubeconfig).close())
        .isInstanceOf(KubeconfigException.class)
        .hasMessageContaining(token + " can't be read");
  }
}
