package io.seaworthy.testkit.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "*, abc, true",
    "a*c, abc, true",
    "a?c, abc, true",
    "a?c, ac, false",
    "[abc], b, true",
    "[!abc], b, false",
    "[a-c]x, bx, true",
    "[[:digit:]]*, 1a, true",
    "[]], ], true",
    "[, [, true",
    "\\*, *, true",
    "\\*, a, false",
    "a.c, abc, false",
    "(a|b), a, false",
  })
  void matches(String pattern, String text, boolean expected) {
    assertThat(Glob.of(pattern).matches(text)).isEqualTo(expected);
  }
}
