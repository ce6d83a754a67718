package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.testkit.junit.LeakCheck;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSelectorTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app=web",
        "app==web",
        "app!=web",
        "app",
        "!app",
        "app=",
        "app.kubernetes.io/name=web,tier in (front, back), env notin (dev),!canary",
        "tier in (front,)"
      })
  void takesWhatKubectlTakes(String selector) {
    assertThat(LabelSelector.checked(selector)).isEqualTo(selector);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "=web",
        "app=web,",
        "app=a b",
        "app in web",
        "app=web&limit=1",
        "a/b/c=d",
        "-a"
      })
  void refusesASlipAndNamesIt(String selector) {
    assertThatThrownBy(() -> LabelSelector.checked(selector))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("label selector: \"" + selector + "\"");
  }
}
