package io.seaworthy.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeYamlTest {
  @Test
  void takesNothingOfOwnFilesForANumber() {
    assertThat(SafeYaml.texts("1.10: [007, yes, 2026-01-01, ~]"))
        .isEqualTo(Map.of("1.10", Arrays.asList("007", "yes", "2026-01-01", null)));
  }

  @Test
  void readsNumbersButNoDatesOfContainers() {
    assertThat(SafeYaml.first("[7, yes, 2026-01-01]\n---\nsecond"))
        .isEqualTo(List.of(7, true, "2026-01-01"));
    assertThat(SafeYaml.first("")).isNull();
  }

  @Test
  void leavesEndlessNumbersAsTexts() {
    String digits = "1".repeat(1_000_000);
    assertThat(SafeYaml.first("n: " + digits)).isEqualTo(Map.of("n", digits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: 1\na: 2", "a: 1\n---\nb: 2", "!!java.net.URL [http://x]", "a: ["})
  void refusesWhatOwnFilesMayNotHold(String text) {
    assertThatThrownBy(() -> SafeYaml.texts(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesToNestWithoutEnd() {
    assertThatThrownBy(() -> SafeYaml.first("[".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
