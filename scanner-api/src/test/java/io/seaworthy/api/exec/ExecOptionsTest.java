package io.seaworthy.api.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ExecOptionsTest {
  @Test
  void hasASessionWithTheStandardShellByDefault() {
    assertThat(ExecOptions.DEFAULT.mode()).isEqualTo(ExecOptions.Mode.SESSION);
    assertThat(ExecOptions.DEFAULT.shell()).isEqualTo("/bin/sh");
  }

  @Test
  void namesTheValueThatIsOutOfRange() {
    assertThatThrownBy(() -> ExecOptions.builder().shell("sh").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shell: \"sh\"; accepted is an absolute path such as /bin/sh");
    assertThatThrownBy(() -> ExecOptions.builder().drainGrace(Duration.ZERO).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("drain grace: PT0S; accepted is more than 0 and at most PT1M");
    assertThatThrownBy(() -> ExecOptions.builder().probeAfter(Duration.ofMinutes(2)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("probe after: PT2M");
  }
}
