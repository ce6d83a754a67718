package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.api.target.SelectionIssue.Kind;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.testkit.junit.LeakCheck;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(NoLeakedConnections.class)
class PodSelectionTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private final FakeCluster fake = FakeCluster.sound();
  private final KubernetesCluster cluster = fake.cluster();

  @AfterEach
  void close() {
    cluster.close();
    fake.close();
  }

  private PodSelection shop() {
    return cluster.pods().inNamespace("shop");
  }

  private static List<String> names(TargetSelection selection) {
    return selection.targets().stream().map(Target::displayName).toList();
  }

  private static SelectionIssue issue(TargetSelection selection, Kind kind) {
    assertThat(selection.targets()).isEmpty();
    assertThat(selection.issues()).hasSize(1);
    assertThat(selection.issues().get(0).kind()).isEqualTo(kind);
    return selection.issues().get(0);
  }

  @Test
  void selectsAllRegularContainersWithTheirIdentity() {
    TargetSelection selection = shop().named("web").select();
    assertThat(names(selection)).containsExactly("shop/web/app", "shop/web/proxy");
    assertThat(selection.issues()).isEmpty();
    Target target = selection.targets().get(0);
    assertThat(target.uri()).isEqualTo(URI.create("k8s-container://shop/web/app"));
    assertThat(target.identity().containerId()).isPresent();
    assertThat(target.identity().imageId()).isPresent();
    assertThat(target.identity().restartCount()).hasValue(0);
  }

  @Test
  void asksOnlyToGetAPodThatIsNamed() {
    shop().named("web").select();
    assertThat(fake.server().traffic().requests())
        .singleElement()
        .satisfies(
            request -> assertThat(request.target()).isEqualTo("/api/v1/namespaces/shop/pods/web"));
  }

  @Test
  void selectsByLabelsAndNamesTogether() {
    assertThat(names(shop().labelled("app=web").container("app").select()))
        .containsExactly("shop/web/app");
    assertThat(names(shop().labelled("app").named("web").container("app").select()))
        .containsExactly("shop/web/app");
    SelectionIssue nothing = issue(shop().labelled("app=web,tier=x").select(), Kind.NOT_FOUND);
    assertThat(nothing.message()).contains("labelled app=web,tier=x");
  }

  @Test
  void narrowsDownWithoutChangingTheSelectionBefore() {
    PodSelection all = shop();
    assertThat(all.named("web")).isNotSameAs(all);
    assertThat(all).hasToString("pods in namespace shop");
    assertThat(all.named("web").inNamespace("other").container("app"))
        .hasToString("pods in namespace other, named web, containers app");
  }

  @Test
  void makesIssuesOfWhatCantBeScanned() {
    assertThat(issue(shop().named("wep").select(), Kind.NOT_FOUND).message())
        .contains("Pods there: web,");
    assertThat(issue(cluster.pods().named("web").select(), Kind.NOT_FOUND).message())
        .contains("Namespace default has no pods");
    assertThat(issue(shop().named("batch").select(), Kind.COMPLETED).message())
        .contains("phase Succeeded");
    issue(shop().named("late").select(), Kind.NOT_RUNNING);
    assertThat(
            issue(shop().named("web").container("x").select(), Kind.CONTAINER_NOT_FOUND).message())
        .contains("app, proxy, setup (init)");
    issue(shop().named("web").container("setup").select(), Kind.COMPLETED);
  }

  @Test
  void takesTheDefaultContainerOfAUriAndNeverGuesses() {
    TargetSelection selection =
        cluster
            .targets(
                URI.create("k8s-container://shop/chosen"),
                URI.create("k8s-container://shop/chosen/side"),
                URI.create("k8s-container://shop/web"))
            .select();
    assertThat(names(selection)).containsExactly("shop/chosen/main", "shop/chosen/side");
    assertThat(selection.issues())
        .singleElement()
        .satisfies(issue -> assertThat(issue.message()).contains("name one of: app, proxy"));
  }

  @Test
  void refusesNamesThatKubernetesWouldNotGive() {
    assertThatThrownBy(() -> shop().named("a/../b")).hasMessageStartingWith("pod: ");
    assertThatThrownBy(() -> shop().container("A")).hasMessageStartingWith("container: ");
    assertThatThrownBy(() -> cluster.pods().inNamespace("a.b"))
        .hasMessageStartingWith("namespace: ");
  }

  @Test
  void sendsNothingAfterTheClose() throws InterruptedException {
    assertThat(shop().named("web").select().issues()).isEmpty();
    cluster.close();
    assertThatThrownBy(() -> shop().named("web").select())
        .isInstanceOf(ClusterUnavailableException.class)
        .hasMessageContainingAll("the cluster was closed", "Open another KubernetesCluster");
    assertThat(fake.server().traffic().requests()).hasSize(1);
    assertThat(fake.server().traffic().awaitNoOpenSockets(Duration.ofSeconds(30))).isTrue();
  }

  @Test
  void failsWhereTheServerCantBeAsked() {
    fake.server().revoke(fake.server().token());
    assertThatThrownBy(() -> shop().select())
        .isInstanceOfSatisfying(
            ClusterUnavailableException.class,
            e -> assertThat(e.refusal().reason()).isEqualTo(Refused.Reason.UNAUTHENTICATED))
        .hasMessageContaining("Check that the credential is valid");
    fake.close();
    assertThatThrownBy(() -> shop().select())
        .isInstanceOf(ClusterUnavailableException.class)
        .hasMessageContaining("can't be reached");
  }
}
