package io.seaworthy.testkit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.testkit.program.UnsupportedCommand;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {
  private final Variables variables = new Variables(Map.of("x", "5", "empty", ""));

  @ParameterizedTest
  @CsvSource({
    "1+2*3, 7",
    "(1+2)*3, 9",
    "7/2, 3",
    "-7%3, -1",
    "010, 8",
    "0x1f, 31",
    "x+1, 6",
    "unset, 0",
    "empty, 0",
    "1<2, 1",
    "2<=1, 0",
    "1==1 && 2!=3, 1",
    "0||0, 0",
    "!5, 0",
    "~0, -1",
    "1<<4, 16",
    "6&3|8, 10",
    "6^3, 5",
    "- - 1, 1",
  })
  void evaluates(String text, long expected) {
    assertThat(Arithmetic.evaluate(text, variables)).isEqualTo(expected);
  }

  @Test
  void endsAtWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Arithmetic.evaluate("x=1", variables))
        .isInstanceOf(UnsupportedCommand.class);
    assertThatThrownBy(() -> Arithmetic.evaluate("1 ? 2 : 3", variables))
        .isInstanceOf(UnsupportedCommand.class);
    assertThatThrownBy(() -> Arithmetic.evaluate("1/0", variables))
        .isInstanceOf(UnsupportedCommand.class);
  }
}
