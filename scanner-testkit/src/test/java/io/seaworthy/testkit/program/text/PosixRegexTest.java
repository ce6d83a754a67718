package io.seaworthy.testkit.program.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.testkit.program.UnsupportedCommand;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosixRegexTest {
  private static boolean finds(String pattern, PosixRegex.Kind kind, String text) {
    return Pattern.compile(PosixRegex.translate(pattern, kind)).matcher(text).find();
  }

  @ParameterizedTest
  @CsvSource({
    "a+, BASIC, aa, false",
    "a+, BASIC, a+, true",
    "a\\+, BASIC, aa, true",
    "a+, EXTENDED, aa, true",
    "\\(ab\\)*c, BASIC, ababc, true",
    "(x, BASIC, (x, true",
    "^a{2}$, EXTENDED, aa, true",
    "^a\\{2\\}$, BASIC, aa, true",
    "*a, BASIC, *a, true",
    "[[:space:]]x, BASIC, a x, true",
    "[^a], BASIC, a, false",
    "\\<word\\>, BASIC, a word here, true",
    "\\<word\\>, BASIC, swords, false",
    "a|b, EXTENDED, b, true",
    "a\\|b, BASIC, b, true",
    "a.c, FIXED, abc, false",
    "[.], EXTENDED, x, false",
  })
  void readsBothSyntaxes(String pattern, PosixRegex.Kind kind, String text, boolean expected) {
    assertThat(finds(pattern, kind, text)).isEqualTo(expected);
  }

  @Test
  void endsAtWhatItDoesNotKnow() {
    assertThatThrownBy(() -> finds("\\d", PosixRegex.Kind.EXTENDED, "1"))
        .isInstanceOf(UnsupportedCommand.class)
        .hasMessageContaining("\\d");
  }
}
