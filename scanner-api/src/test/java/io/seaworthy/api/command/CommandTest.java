package io.seaworthy.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
  private static final CommandTemplate SCRIPT = new CommandTemplate("some.script", "echo \"$1\"");

  @ParameterizedTest
  @ValueSource(strings = {"a\ud83db", "\udca9", "\udca9\ud83d", "end\ud83d"})
  void refusesWordsWithHalfASurrogatePair(String word) {
    assertThatThrownBy(() -> Command.argv("echo", word))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("half of a surrogate pair")
        .hasMessageContaining("\ufffd");
    assertThatThrownBy(() -> Command.template(SCRIPT, word))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Command.authorText(word)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesAllCharacters() {
    String words = "\u00e4 \u2400 \ufffd \ud83d\udca9 \udbff\udfff \u0001\n";

    assertThat(Command.argv("echo", words).words()).containsExactly("echo", words);
  }

  @Test
  void refusesWordsThatNoProcessCanReceive() {
    assertThatThrownBy(() -> Command.argv("echo", "a\0b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NUL")
        .hasMessageContaining("a\u2400b");
    assertThatThrownBy(() -> Command.argv("echo", "\u00e4".repeat(Command.MAX_WORD_BYTES / 2 + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("131072 bytes");
    assertThatThrownBy(() -> Command.argv(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no program");
  }
}
