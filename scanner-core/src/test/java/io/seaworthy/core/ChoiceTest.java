package io.seaworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Choosing controls by id and tag. */
class ChoiceTest {
  @Test
  void takesWordsAsTheyStandAndPatternsBetweenSlashes() {
    Choice choice = Choice.of(List.of("os-01", "/^ssh-/"));

    assertThat(choice.takes("os-01")).isTrue();
    assertThat(choice.takes("os-010")).isFalse();
    assertThat(choice.takes("ssh-02")).isTrue();
    assertThat(Choice.of(List.of()).takes("anything")).isTrue();
  }

  @Test
  void refusesAMalformedPattern() {
    assertThatThrownBy(() -> Choice.of(List.of("/(/")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/(/");
  }
}
