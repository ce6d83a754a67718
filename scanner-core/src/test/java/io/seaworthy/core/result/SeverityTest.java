package io.seaworthy.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {
  @ParameterizedTest
  @CsvSource({
    "0.0, NONE",
    "0.09, NONE",
    "0.1, LOW",
    "0.39, LOW",
    "0.4, MEDIUM",
    "0.69, MEDIUM",
    "0.7, HIGH",
    "0.89, HIGH",
    "0.9, CRITICAL",
    "1.0, CRITICAL"
  })
  void followsFromTheImpact(double impact, Severity severity) {
    assertThat(Severity.of(Samples.control("a", impact).control())).isEqualTo(severity);
  }

  @Test
  void prefersTheOverrideToTheTagToTheImpact() {
    ControlDescription.Builder control = ControlDescription.builder();
    control.id("a").impact(0.1).putTags("severity", "HIGH");
    assertThat(Severity.of(control.build())).isEqualTo(Severity.HIGH);
    control.putTags("severityoverride", "none");
    assertThat(Severity.of(control.build())).isEqualTo(Severity.NONE);
  }

  @Test
  void passesOverTagsThatAreNoSeverity() {
    ControlDescription.Builder control = ControlDescription.builder();
    control.id("a").impact(0.1).putTags("severity", "huge").putTags("severityoverride", 3);
    assertThat(Severity.of(control.build())).isEqualTo(Severity.LOW);
  }
}
