package io.seaworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.testkit.wire.ResourceType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeClusterTest {
  private final FakeCluster cluster =
      FakeCluster.create()
          .addPod(
              FakePod.named("web")
                  .inNamespace("shop")
                  .labelled("app", "web")
                  .container("app", FakeContainers.debian())
                  .container("proxy", FakeContainers.alpine()))
          .addPod(
              FakePod.named("job")
                  .inNamespace("shop")
                  .phase("Succeeded")
                  .container("app", FakeContainers.busybox()));
  private final Transport transport = cluster.transport();

  @AfterEach
  void close() {
    cluster.close();
  }

  private CommandOutcome ask(String uri) {
    try (Session session = transport.open(Target.of(URI.create(uri)))) {
      return session.run(Command.authorText("hostname"));
    }
  }

  @Test
  void selectsWhatRuns() {
    TargetSelection selection = cluster.targets().select();
    assertThat(selection.targets())
        .extracting(Target::displayName)
        .containsExactly("shop/web/app", "shop/web/proxy");
    assertThat(selection.targets().get(0).identity().podUid()).isPresent();
    assertThat(selection.issues())
        .singleElement()
        .satisfies(issue -> assertThat(issue.subject()).isEqualTo("shop/job/app"));
  }

  @Test
  void reachesContainersByBothSchemes() {
    for (String scheme : List.of("k8s-container", "fake")) {
      assertThat(ask(scheme + "://shop/web/proxy"))
          .isInstanceOfSatisfying(
              CommandOutcome.Exited.class,
              exited -> assertThat(exited.stdout().text()).isEqualTo("web\n"));
    }
  }

  @Test
  void saysWhyAContainerCannotBeReached() {
    assertRefused(Refused.Reason.TARGET_NOT_FOUND, "k8s-container://shop/none/app");
    assertRefused(Refused.Reason.CONTAINER_NOT_FOUND, "k8s-container://shop/web/none");
    assertRefused(Refused.Reason.TARGET_NOT_RUNNING, "k8s-container://shop/job/app");
    assertThat(ask("k8s-container://shop/web/none").describe()).contains("[app, proxy]");
  }

  private void assertRefused(Refused.Reason reason, String uri) {
    assertThat(ask(uri))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void refusesOtherUris() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ask("k8s-container://shop/web"))
        .withMessageContaining("k8s-container://namespace/pod/container");
  }

  @Test
  void recordsWhatIsAsked() {
    try (Session session = transport.open(cluster.target("shop", "web", "app"))) {
      session.run(Command.argv("id", "-u"));
      session.run(Command.authorText("echo x"));
    }
    assertThat(cluster.commands())
        .extracting(RecordedCommand::text)
        .containsExactly("id -u", "echo x");
  }

  @Test
  void noticesARestart() {
    try (Session session = transport.open(cluster.target("shop", "web", "app"))) {
      session.run(Command.authorText("echo x"));
      assertThat(session.checkTarget()).isInstanceOf(TargetCheck.Same.class);
      cluster.restart("shop", "web", "app");
      assertThat(session.checkTarget())
          .isInstanceOfSatisfying(
              TargetCheck.Changed.class, changed -> assertThat(changed.differences()).hasSize(2));
    }
  }

  @Test
  void noticesADeletion() {
    try (Session session = transport.open(cluster.target("shop", "web", "app"))) {
      cluster.delete("shop", "web");
      assertThat(session.checkTarget()).isInstanceOf(TargetCheck.Changed.class);
    }
    assertRefused(Refused.Reason.TARGET_NOT_FOUND, "k8s-container://shop/web/app");
  }

  @Test
  void leavesNoProcessBehindAfterATimeout() {
    try (Session session = transport.open(cluster.target("shop", "web", "app"))) {
      Command slow = Command.authorText("echo x; sleep 1000").withTimeout(Duration.ofMillis(300));
      assertThat(session.run(slow).kind()).isEqualTo(CommandOutcome.Kind.TIMED_OUT);
    }
    assertThat(cluster.runningProcesses()).isEmpty();
  }

  @Test
  void refusesWhatContradictsItself() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                cluster.addPod(
                    FakePod.named("web")
                        .inNamespace("shop")
                        .container("a", FakeContainers.scratch())))
        .withMessage("fixture: namespace shop has two pods \"web\"");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                FakePod.named("x")
                    .container("a", FakeContainers.scratch())
                    .container("a", FakeContainers.scratch()))
        .withMessageContaining("two containers \"a\"");
    assertThatIllegalStateException()
        .isThrownBy(() -> cluster.addPod(FakePod.named("empty")))
        .withMessageContaining("has no container");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cluster.container("shop", "web", "nope"))
        .withMessageContaining("shop/web/app");
  }

  @Test
  void failsTheTestThatAskedSomethingUnknown() {
    FakeCluster careless =
        FakeCluster.create().addPod(FakePod.named("p").container("c", FakeContainers.debian()));
    try (Session session = careless.transport().open(careless.target("default", "p", "c"))) {
      session.run(Command.authorText("python3 -c 1 || perl -e 1"));
    }
    assertThatThrownBy(careless::close)
        .isInstanceOfSatisfying(
            UnknownCommandsException.class, unknown -> assertThat(unknown.commands()).hasSize(1))
        .hasMessageContaining("perl");
  }

  @Test
  void showsTheSamePodsOverTheWire() {
    String url = cluster.startApiServer().url();
    assertThat(url).startsWith("https://127.0.0.1:");
    assertThat(cluster.objects().list(ResourceType.PODS, "shop")).hasSize(2);
  }
}
