package io.seaworthy.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTextTest {
  @Test
  void printsNothingOfItself() {
    Command command = Command.argv("psql").withSecret("PGPASSWORD", SecretText.of("CANARY"));

    assertThat(command.toString()).contains("PGPASSWORD").doesNotContain("CANARY");
    assertThat(command.words()).containsExactly("psql");
    assertThat(command.options().secretVariables())
        .containsExactly(Map.entry("PGPASSWORD", SecretText.of("CANARY")));
  }

  @Test
  void equalsAnotherWithTheSameText() {
    assertThat(SecretText.of("a"))
        .isEqualTo(SecretText.of("a"))
        .hasSameHashCodeAs(SecretText.of("a"));
    assertThat(SecretText.of("a")).isNotEqualTo(SecretText.of("b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CANARY\n", "CANARY\0"})
  void refusesWhatIsNoSingleLineWithoutTellingIt(String text) {
    assertThatThrownBy(() -> SecretText.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("single line")
        .hasMessageNotContaining("CANARY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1ST", "A-B", "A=B", "A;id"})
  void refusesNamesThatNoVariableHas(String name) {
    Command command = Command.argv("psql");
    SecretText secret = SecretText.of("x");
    assertThatThrownBy(() -> command.withSecret(name, secret))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("secret variable");
  }
}
