package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.api.transport.TransportProvider;
import io.seaworthy.testkit.junit.LeakCheck;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(NoLeakedConnections.class)
class KubernetesTransportTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static final Target WEB = Target.of(URI.create("k8s-container://shop/web/app"));

  private final FakeCluster fake = FakeCluster.sound();
  private final KubernetesCluster cluster = fake.cluster();
  private final Transport transport = cluster.transport();

  @AfterEach
  void close() {
    transport.close();
    cluster.close();
    fake.close();
  }

  @Test
  void runsManyCommandsThroughOneExec() {
    List<Command> commands =
        IntStream.range(0, 50)
            .<Command>mapToObj(i -> Command.authorText("echo " + i + "; exit " + i))
            .toList();
    try (Session session = transport.open(WEB)) {
      List<CommandOutcome> outcomes = session.runAll(commands);
      for (int i = 0; i < outcomes.size(); i++) {
        assertThat(outcomes.get(i)).isInstanceOf(Exited.class);
        Exited exited = (Exited) outcomes.get(i);
        assertThat(exited.code()).isEqualTo(i);
        assertThat(exited.stdout()).isEqualTo(Bytes.utf8(i + "\n"));
      }
    }
    assertThat(fake.server().traffic().upgrades()).isEqualTo(1);
  }

  @Test
  void comparesTheContainerNowWithTheOneThatWasSelected() {
    Target target = cluster.pods().inNamespace("shop").named("web").select().targets().get(0);
    try (Session session = transport.open(target)) {
      assertThat(session.checkTarget()).isInstanceOf(TargetCheck.Same.class);
      fake.replacePod("web");
      assertThat(session.checkTarget())
          .isInstanceOfSatisfying(
              TargetCheck.Changed.class, check -> assertThat(check.differences()).isNotEmpty());
      fake.removePod("web");
      assertThat(session.checkTarget()).isInstanceOf(TargetCheck.Changed.class);
      fake.server().revoke(fake.server().token());
      assertThat(session.checkTarget()).isInstanceOf(TargetCheck.Unverifiable.class);
    }
    try (Session session = transport.open(WEB)) {
      assertThat(session.checkTarget()).isInstanceOf(TargetCheck.Unverifiable.class);
    }
  }

  @Test
  void refusesUrisOfOthersAndSaysWhichAreItsOwn() {
    assertThatThrownBy(() -> transport.open(Target.of(URI.create("local:///"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("k8s-container://namespace/pod/container");
  }

  @Test
  void noSessionAnswersAfterTheClose() throws InterruptedException {
    Session session = transport.open(WEB);
    assertThat(session.run(Command.argv("true"))).isInstanceOf(Exited.class);
    transport.close();
    transport.close();
    assertThat(session.run(Command.argv("true"))).isNotInstanceOf(Exited.class);
    assertThat(transport.open(WEB).run(Command.argv("true"))).isNotInstanceOf(Exited.class);
    cluster.close();
    assertThat(fake.server().traffic().awaitNoOpenSockets(Duration.ofSeconds(30))).isTrue();
  }

  @Test
  void isAProviderWhoseTransportsOwnTheirCluster() {
    TransportProvider provider = new KubernetesTransportProvider();
    assertThat(provider.scheme()).isEqualTo("k8s-container");
    assertThat(provider.getClass().getModule().getDescriptor().provides())
        .anyMatch(
            provided ->
                provided.service().equals(TransportProvider.class.getName())
                    && provided.providers().equals(List.of(provider.getClass().getName())));
    Map<String, String> settings =
        Map.of("kubeconfig", fake.kubeconfig().toString(), "mode", "one-shot", "concurrency", "2");
    try (Transport provided = provider.create(settings);
        Session session = provided.open(WEB)) {
      assertThat(session.run(Command.argv("true"))).isInstanceOf(Exited.class);
    }
  }

  @Test
  void refusesSettingsThatItDoesNotKnow() {
    TransportProvider provider = new KubernetesTransportProvider();
    assertThatThrownBy(() -> provider.create(Map.of("kubekonfig", "x")))
        .isInstanceOf(KubernetesSettingException.class)
        .hasMessageContaining("kubekonfig: unknown; accepted are kubeconfig");
    assertThatThrownBy(() -> provider.create(Map.of("concurrency", "many")))
        .hasMessageContaining("concurrency: \"many\"; accepted is 1 to 999");
    assertThatThrownBy(() -> provider.create(Map.of("mode", "fast")))
        .hasMessageContaining("session and one-shot");
    assertThatThrownBy(() -> provider.create(Map.of("allow-insecure-tls", "yes")))
        .hasMessageContaining("true and false");
  }
}
