package io.seaworthy.k8s.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.testkit.junit.LeakCheck;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerReferenceTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static ContainerReference reference(String uri) {
    return ContainerReference.of(URI.create(uri), "team-a");
  }

  @Test
  void readsAllThreeParts() {
    ContainerReference reference = reference("k8s-container://shop/web.0-x/app");
    assertThat(reference.pod()).isEqualTo(new PodName("shop", "web.0-x"));
    assertThat(reference.container()).contains("app");
    assertThat(reference.complete().uri())
        .isEqualTo(URI.create("k8s-container://shop/web.0-x/app"));
  }

  @Test
  void takesANamespaceOfDigits() {
    assertThat(reference("k8s-container://123/web/app").pod().namespace()).isEqualTo("123");
  }

  @Test
  void fillsInTheNamespaceAndLeavesTheContainerOpen() {
    ContainerReference reference = reference("k8s-container:///web");
    assertThat(reference.pod().namespace()).isEqualTo("team-a");
    assertThat(reference.container()).isEqualTo(Optional.empty());
    assertThatThrownBy(reference::complete)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no container of pod team-a/web")
        .hasMessageContaining("k8s-container://namespace/pod/container");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fake://shop/web/app",
        "k8s-container:shop/web/app",
        "k8s-container://shop",
        "k8s-container://shop/",
        "k8s-container://shop/web/app/more",
        "k8s-container://shop/web/app?command=id",
        "k8s-container://shop/web/app#x",
        "k8s-container://shop:443/web/app",
        "k8s-container://user@shop/web/app",
        "k8s-container://shop/web/",
        "k8s-container://shop/../app",
        "k8s-container://shop/%2e%2e/app",
        "k8s-container://shop/web/a%20b",
        "k8s-container://shop/web%0d%0a/app",
        "k8s-container://Shop/web/app",
        "k8s-container://shop/web-/app",
        "k8s-container://shop/web/app.1"
      })
  void refusesEverythingElse(String uri) {
    assertThatThrownBy(() -> reference(uri))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("accepted");
  }

  @Test
  void refusesNamesThatAreTooLong() {
    String label = "a".repeat(64);
    assertThatThrownBy(() -> new PodName(label, "web"))
        .hasMessageStartingWith("namespace: \"aaa")
        .hasMessageContaining("1 to 63");
    assertThatThrownBy(() -> new PodName("shop", "a".repeat(254))).hasMessageContaining("1 to 253");
    assertThat(new PodName("shop", "a".repeat(253)).name()).hasSize(253);
  }

  @Test
  void showsControlCharactersOfANameHarmlessly() {
    assertThatThrownBy(() -> new PodName("shop", "a\r\nX-Header: 1"))
        .message()
        .doesNotContain("\r", "\n");
  }
}
