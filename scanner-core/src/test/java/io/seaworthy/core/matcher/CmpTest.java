package io.seaworthy.core.matcher;

import static io.seaworthy.core.matcher.Matchers.cmp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.seaworthy.core.facts.EvidenceException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CmpTest {
  static Stream<Arguments> comparisons() {
    return Stream.of(
        // Texts: any case, but only A to Z have one.
        arguments("Yes", "==", "yes", true),
        arguments("É", "==", "é", false),
        arguments("yes", "!=", "Yes", true),
        arguments("a", "<", "b", true),
        // Versions, where both texts look like one.
        arguments("1.10", ">", "1.9", true),
        arguments("1.10", ">=", "1.10.0", true),
        arguments("1.0", "!=", "1", false),
        arguments("2.0.0.rc1", "<", "2.0.0", true),
        arguments("2.0.a", "<", "2.0.b", true),
        arguments("8.4p1", ">", "8.4", false),
        arguments("1.2.x y", "<", "1.3", true),
        arguments("1.1", "==", "1.10", false),
        // Expressions, whatever the operator.
        arguments("2", "==", Pattern.compile("(1|2)"), true),
        arguments(2L, "==", Pattern.compile("(1|2)"), true),
        arguments(null, "==", Pattern.compile("(1|2)"), false),
        arguments("abc", "=~", Pattern.compile("^b"), false),
        // Texts of digits and numbers.
        arguments(22, "==", "22", true),
        arguments(22L, ">", "9", true),
        arguments("22", "==", 22, true),
        arguments("22", "<=", 60, true),
        arguments("-1", ">=", 1, false),
        arguments("022", "==", 22, false),
        arguments("abc", ">=", 1, false),
        arguments("1.5", "==", 1.5, true),
        arguments(2, ">", 1.5, true),
        arguments("x", ">", 1.5, false),
        arguments(1, "==", 1.0, true),
        // Booleans.
        arguments(true, "==", "TRUE", true),
        arguments(false, "==", "true", false),
        arguments("true", "==", true, true),
        arguments("True", "==", true, false),
        // Modes.
        arguments(0644, "==", "0644", true),
        arguments(0600, "<=", "0644", true),
        arguments(0644, "==", "644", false),
        arguments(0, "==", "0000", true),
        // A list of one item stands for the item.
        arguments(List.of("root"), "==", "ROOT", true),
        arguments(List.of(0644), "==", "0644", true),
        arguments(List.of("root", "bin"), "==", "root", false),
        arguments(List.of("root"), "==", List.of("root"), true),
        arguments(List.of(), "==", List.of(), true),
        arguments(List.of(List.of("5", "5")), "==", List.of(List.of("5", "5")), true),
        // Null is only null.
        arguments(null, "==", null, true),
        arguments(null, "!=", null, false),
        arguments(null, ">=", 3, false),
        arguments(null, "==", "", false),
        arguments(true, ">", false, false),
        arguments("a", "===", "A", false));
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void compares(@Nullable Object actual, String operator, @Nullable Object expected, boolean same) {
    assertThat(cmp(operator, expected).matches(actual)).isEqualTo(same);
    assertThat(cmp(operator, expected).doesNotMatch(actual)).isEqualTo(!same);
  }

  @Test
  void describesItself() {
    assertThat(cmp("0644").description()).isEqualTo("cmp == \"0644\"");
    assertThat(cmp(">=", 15).description()).isEqualTo("cmp >= 15");
    assertThat(cmp(Pattern.compile("(1|2)")).description()).isEqualTo("cmp == /(1|2)/");
    assertThat(cmp(null).description()).isEqualTo("cmp == nil");
  }

  static Stream<Arguments> messages() {
    return Stream.of(
        arguments(cmp("root"), "shadow", "expected: root\n     got: shadow"),
        arguments(cmp("077"), "022", "expected: 077\n     got: 022"),
        arguments(cmp("0600"), 0644, "expected: 0600\n     got: 0644"),
        arguments(cmp(Pattern.compile("(1|2)")), 0, "expected: (?-mix:(1|2))\n     got: 0"),
        arguments(cmp(List.of(List.of("on"))), null, "expected: [[\"on\"]]\n     got: "),
        arguments(cmp("<=", 60), "99999", "expected it to be <= 60\n     got: 99999"),
        arguments(
            cmp(Arrays.asList("a", null)), List.of(1), "expected: [\"a\", nil]\n     got: [1]"));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void saysWhatCame(Matcher<Object> matcher, @Nullable Object actual, String message) {
    assertThat(matcher.failureMessage(actual))
        .isEqualTo("\n" + message + "\n\n(compared using `cmp` matcher)\n");
  }

  @Test
  void saysWhatShouldNotHaveCome() {
    assertThat(cmp("no").failureMessageWhenNegated("NO"))
        .isEqualTo(
            "\nexpected it not to be == \"no\"\n     got: NO\n\n(compared using `cmp` matcher)\n");
  }

  @Test
  void refusesAnotherOperator() {
    assertThatThrownBy(() -> cmp("=>", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"=>\"")
        .hasMessageContaining(">=");
  }

  @Test
  void givesUpOnNumbersOfEndlessDigits() {
    assertThatThrownBy(() -> cmp(1).matches("1".repeat(100_000)))
        .isInstanceOfSatisfying(
            EvidenceException.class,
            e -> assertThat(e.evidenceCause()).isEqualTo("match.too-long"));
  }

  @Test
  void takesNoEndlessTextForAVersion() {
    assertThat(cmp("<", "2").matches("1" + ".1".repeat(100_000))).isTrue();
  }
}
