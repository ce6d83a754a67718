package io.seaworthy.k8s.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.target.Target;
import io.seaworthy.testkit.junit.LeakCheck;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredAccessTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  @Test
  void namesEachPodAndEachVerbThatAScanUsesAndNothingElse() {
    RequiredAccess access =
        RequiredAccess.forTargets(targets("shop/web-1/app", "shop/web-1/side", "shop/db/app"));

    assertThat(access.rules())
        .containsExactly(
            new AccessRule("shop", "pods", List.of("get"), List.of("db", "web-1")),
            new AccessRule("shop", "pods/exec", List.of("create", "get"), List.of("db", "web-1")));
  }

  @Test
  void asksForListingOnlyWhenToldSo() {
    RequiredAccess listing = RequiredAccess.forTargets(targets("shop/web/app")).andListing("shop");

    assertThat(listing.rules())
        .hasSize(3)
        .contains(new AccessRule("shop", "pods", List.of("list"), List.of()));
    assertThat(listing.andListing("shop").rules()).isEqualTo(listing.rules());
  }

  @Test
  void keepsNamespacesApart() {
    RequiredAccess access = RequiredAccess.forTargets(targets("b/web/app", "a/db/app"));

    assertThat(access.namespaces()).containsExactly("a", "b");
    assertThat(AccessManifests.of(access, "scan", "ops").toYaml().split("kind: Role\n")).hasSize(5);
  }

  @Test
  void rendersManifestsForPeople() {
    String yaml =
        AccessManifests.of(RequiredAccess.forTargets(targets("shop/web/app")), "scan", "ops")
            .toYaml();

    assertThat(yaml)
        .contains("kind: ServiceAccount")
        .contains("automountServiceAccountToken: false")
        .contains(
            """
            rules:
              - apiGroups:
                  - ''
                resources:
                  - pods
                verbs:
                  - get
                resourceNames:
                  - web
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "n", "on", "null", "true", "1e3", "0x1f", "12", "1.5", "0o7", "1-2"})
  void quotesNamesThatAYamlReaderWouldTakeForSomethingElse(String pod) {
    RequiredAccess access = RequiredAccess.forTargets(targets("shop/" + pod + "/app"));

    assertThat(AccessManifests.of(access, "scan", "ops").toYaml())
        .containsOnlyOnce("resourceNames:\n      - '" + pod + "'\n  - apiGroups")
        .doesNotContain("- " + pod + "\n");
  }

  @Test
  void saysOnOneLineWhatItGrants() {
    RequiredAccess access = RequiredAccess.forTargets(targets("shop/web/app")).andListing("shop");

    assertThat(access)
        .hasToString(
            "get pods web in namespace shop; create, get pods/exec web in namespace shop;"
                + " list pods in namespace shop");
  }

  @Test
  void refusesANamespaceThatKubernetesWouldRefuse() {
    RequiredAccess access = RequiredAccess.forTargets(targets("shop/web/app"));

    assertThatThrownBy(() -> access.andListing("shop\nrules"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("namespace: ");
  }

  @Test
  void refusesASelectionOfNothing() {
    assertThatThrownBy(() -> RequiredAccess.forTargets(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds no target");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"local://host/x/y", "k8s-container://shop/web", "k8s-container:///web/app"})
  void refusesTargetsOfAnotherForm(String uri) {
    Target target = Target.of(URI.create(uri));

    assertThatThrownBy(() -> RequiredAccess.forTargets(List.of(target)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Scan",
        "-scan",
        "a.b",
        "x123456789012345678901234567890123456789012345678901234567890123"
      })
  void refusesNamesThatKubernetesWouldRefuse(String name) {
    RequiredAccess access = RequiredAccess.forTargets(targets("shop/web/app"));

    assertThatThrownBy(() -> AccessManifests.of(access, name, "ops"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name: \"" + name + "\"");
  }

  private static List<Target> targets(String... paths) {
    return Stream.of(paths).map(path -> Target.of(URI.create("k8s-container://" + path))).toList();
  }
}
