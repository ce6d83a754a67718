package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetIdentity;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.testkit.junit.LeakCheck;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakCheck.class)
class KubernetesClusterIT {
  private KubernetesCluster cluster;

  @BeforeEach
  void open() {
    cluster = KubernetesCluster.fromKubeconfig(RealCluster.kubeconfig());
  }

  @AfterEach
  void close() {
    if (cluster != null) {
      cluster.close();
    }
  }

  private PodSelection pods() {
    return cluster.pods().inNamespace(RealCluster.NAMESPACE);
  }

  private static List<String> names(TargetSelection selection) {
    return selection.targets().stream().map(Target::displayName).toList();
  }

  @Test
  void selectsByName() {
    TargetSelection selection = pods().named("debian", "services").select();
    assertThat(selection.issues()).isEmpty();
    assertThat(names(selection)).containsExactly("scan-test/debian/app", "scan-test/services/app");
    TargetIdentity identity = selection.targets().get(0).identity();
    assertThat(identity.podUid()).isPresent();
    assertThat(identity.containerId()).hasValueSatisfying(id -> assertThat(id).contains("://"));
    assertThat(identity.imageId()).isPresent();
    assertThat(identity.restartCount()).isPresent();
  }

  @Test
  void selectsByLabel() {
    TargetSelection selection = pods().labelled("app=web").select();
    assertThat(selection.targets()).hasSize(3);
    assertThat(names(selection)).allMatch(name -> name.startsWith("scan-test/web-"));
  }

  @Test
  void selectsByLabelsAndNamesTogether() {
    assertThat(
            names(
                pods()
                    .labelled("tier in (backend, stig),app!=rhel")
                    .named("debian", "services", "rhel")
                    .select()))
        .containsExactly("scan-test/debian/app");
    assertThat(pods().labelled("app=web").named("debian").select().issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.kind()).isEqualTo(SelectionIssue.Kind.NOT_FOUND);
              assertThat(issue.message()).contains("named debian, labelled app=web");
            });
  }

  @Test
  void selectsAWholeNamespaceButForThePodsThatHaveEnded() {
    try (ScratchNamespace scratch = ScratchNamespace.create()) {
      scratch.addCompletedPod("batch");
      TargetSelection selection = cluster.pods().inNamespace(scratch.name()).select();
      assertThat(names(selection)).containsExactly(scratch.name() + "/subject/app");
      assertThat(selection.issues())
          .singleElement()
          .satisfies(
              issue -> {
                assertThat(issue.kind()).isEqualTo(SelectionIssue.Kind.COMPLETED);
                assertThat(issue.subject()).isEqualTo(scratch.name() + "/batch");
                assertThat(issue.message()).contains("phase Succeeded");
              });
      assertThat(cluster.pods().inNamespace(scratch.name()).named("batch").select())
          .isEqualTo(new TargetSelection(List.of(), selection.issues()));
    }
  }

  @Test
  void selectsNothingInANamespaceThatIsNotThere() {
    assertThat(cluster.pods().inNamespace("no-such-namespace").select().issues())
        .singleElement()
        .satisfies(issue -> assertThat(issue.kind()).isEqualTo(SelectionIssue.Kind.NOT_FOUND));
  }

  @Test
  void selectsAllRegularContainersUnlessOneIsNamed() {
    assertThat(names(pods().named("busybox").select()))
        .containsExactly("scan-test/busybox/app", "scan-test/busybox/sidecar");
    assertThat(names(pods().named("busybox").container("sidecar").select()))
        .containsExactly("scan-test/busybox/sidecar");
  }

  @Test
  void namesCandidatesForAnAbsentPod() {
    TargetSelection selection = pods().named("debia").select();
    assertThat(selection.targets()).isEmpty();
    SelectionIssue issue = selection.issues().get(0);
    assertThat(issue.kind()).isEqualTo(SelectionIssue.Kind.NOT_FOUND);
    assertThat(issue.message()).contains("Pods there: debian, ");
  }

  @Test
  void namesCandidatesForAnAbsentContainer() {
    TargetSelection selection = pods().named("busybox").container("nope").select();
    assertThat(selection.issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.kind()).isEqualTo(SelectionIssue.Kind.CONTAINER_NOT_FOUND);
              assertThat(issue.message()).contains("app, sidecar");
            });
  }

  @Test
  void takesTheSoleContainerForAUriWithoutOneAndNeverGuesses() {
    URI sole = URI.create("k8s-container://scan-test/debian");
    URI several = URI.create("k8s-container://scan-test/busybox");
    TargetSelection selection = cluster.targets(sole, several).select();
    assertThat(names(selection)).containsExactly("scan-test/debian/app");
    assertThat(selection.issues())
        .singleElement()
        .satisfies(issue -> assertThat(issue.message()).contains("name one of: app, sidecar"));
  }

  @Test
  void runsCommandsInASessionAndFindsTheTargetUnchanged() {
    List<Command> commands =
        List.of(
            Command.argv("cat", "/etc/debian_version"),
            Command.authorText("printf 'a\\n'; printf 'b' >&2; exit 7"),
            Command.argv("/no/such/program"));
    Target target = pods().named("debian").select().targets().get(0);
    try (Session session = cluster.transport().open(target)) {
      List<CommandOutcome> outcomes = session.runAll(commands);
      assertThat(((Exited) outcomes.get(0)).stdout().text()).matches("[0-9.]+\n");
      Exited second = (Exited) outcomes.get(1);
      assertThat(second.code()).isEqualTo(7);
      assertThat(second.stdout().text()).isEqualTo("a\n");
      assertThat(second.stderr().text()).isEqualTo("b");
      assertThat(outcomes.get(2)).isInstanceOf(NotStarted.class);
      assertThat(session.checkTarget()).isInstanceOf(TargetCheck.Same.class);
    }
  }

  @Test
  void noticesThatTheTargetIsAnotherOne() {
    Target target = pods().named("debian").select().targets().get(0);
    TargetIdentity before =
        TargetIdentity.builder().from(target.identity()).containerId("containerd://0").build();
    Target changed = Target.builder().from(target).identity(before).build();
    try (Session session = cluster.transport().open(changed)) {
      assertThat(session.checkTarget())
          .isInstanceOfSatisfying(
              TargetCheck.Changed.class,
              check ->
                  assertThat(check.differences())
                      .singleElement()
                      .satisfies(difference -> assertThat(difference).contains("container id")));
    }
  }

  @Test
  void saysThatAContainerWithoutShellCantRunScripts() {
    Target target = pods().named("distroless").select().targets().get(0);
    try (Session session = cluster.transport().open(target)) {
      assertThat(session.run(Command.authorText("id"))).isInstanceOf(NotStarted.class);
    }
  }

  @Test
  void leavesNoThreadBehindButTheOnesThatAllUsersOfOkHttpShare() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Target target = pods().named("debian").select().targets().get(0);
    Transport transport = cluster.transport();
    Session session = transport.open(target);
    assertThat(session.run(Command.argv("true"))).isInstanceOf(Exited.class);
    assertThat(threads()).isNotEmpty();
    cluster.close();
    assertThat(threads()).isEmpty();
    Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
    left.removeAll(before);
    assertThat(left)
        .allMatch(Thread::isDaemon)
        .extracting(Thread::getName)
        .allMatch(name -> name.startsWith("OkHttp ") || name.startsWith("Okio "));
    assertThat(session.run(Command.argv("true"))).isInstanceOf(NotStarted.class);
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("seaworthy-"))
        .collect(Collectors.toSet());
  }
}
