package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.testkit.junit.LeakCheck;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KubernetesOptionsTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  @Test
  void isCautiousByDefault() {
    KubernetesOptions options = KubernetesOptions.DEFAULT;
    assertThat(options.allowExecCredentialPlugins()).isFalse();
    assertThat(options.allowInsecureTls()).isFalse();
    assertThat(options.concurrency()).isEqualTo(32);
    assertThat(options.pingInterval()).isEqualTo(Duration.ofSeconds(5));
    assertThat(options.inactivityLimit()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void namesTheFieldAndWhatIsAccepted() {
    assertThatThrownBy(() -> KubernetesOptions.builder().concurrency(0).build())
        .hasMessage("concurrency: 0; accepted is 1 to 1000");
    assertThatThrownBy(() -> KubernetesOptions.builder().connectTimeout(Duration.ZERO).build())
        .hasMessageStartingWith("connect timeout: PT0S; accepted is more than 0");
    assertThatThrownBy(() -> KubernetesOptions.builder().answerTimeout(Duration.ofHours(1)).build())
        .hasMessageStartingWith("answer timeout: PT1H");
    assertThatThrownBy(
            () -> KubernetesOptions.builder().inactivityLimit(Duration.ofSeconds(5)).build())
        .hasMessageContaining("more than the ping interval of PT5S");
  }
}
