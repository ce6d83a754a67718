package io.seaworthy.core.matcher;

import static io.seaworthy.core.matcher.Matchers.all;
import static io.seaworthy.core.matcher.Matchers.allOf;
import static io.seaworthy.core.matcher.Matchers.anyOf;
import static io.seaworthy.core.matcher.Matchers.be;
import static io.seaworthy.core.matcher.Matchers.beBetween;
import static io.seaworthy.core.matcher.Matchers.beEmpty;
import static io.seaworthy.core.matcher.Matchers.beFalse;
import static io.seaworthy.core.matcher.Matchers.beFalsey;
import static io.seaworthy.core.matcher.Matchers.beIn;
import static io.seaworthy.core.matcher.Matchers.beNil;
import static io.seaworthy.core.matcher.Matchers.beTrue;
import static io.seaworthy.core.matcher.Matchers.beTruthy;
import static io.seaworthy.core.matcher.Matchers.containDuplicates;
import static io.seaworthy.core.matcher.Matchers.endWith;
import static io.seaworthy.core.matcher.Matchers.eq;
import static io.seaworthy.core.matcher.Matchers.equal;
import static io.seaworthy.core.matcher.Matchers.include;
import static io.seaworthy.core.matcher.Matchers.match;
import static io.seaworthy.core.matcher.Matchers.matchArray;
import static io.seaworthy.core.matcher.Matchers.not;
import static io.seaworthy.core.matcher.Matchers.satisfy;
import static io.seaworthy.core.matcher.Matchers.startWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.seaworthy.core.facts.EvidenceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatchersTest {
  /** Matcher, value, whether it matches, whether it passes when negated. */
  static Stream<Arguments> verdicts() {
    return Stream.of(
        arguments(eq(1), 1L, true, false),
        arguments(eq(1), 1.0, true, false),
        arguments(eq(1), "1", false, true),
        arguments(eq("a"), "A", false, true),
        arguments(eq(null), null, true, false),
        arguments(eq(List.of(1, "x")), List.of(1L, "x"), true, false),
        arguments(eq(Map.of("a", 1)), Map.of("a", 1L), true, false),
        arguments(equal(1), 1.0, false, true),
        arguments(beTrue(), true, true, false),
        arguments(beTrue(), "true", false, true),
        arguments(beFalse(), null, false, true),
        arguments(beTruthy(), 0, true, false),
        arguments(beFalsey(), null, true, false),
        arguments(beNil(), "", false, true),
        arguments(be(">=", 5), 5L, true, false),
        arguments(be(">=", 5), "5", false, true),
        arguments(be("<", 5), null, false, true),
        arguments(beBetween(1, 3), 3, true, false),
        arguments(beBetween(1, 3), 4, false, true),
        arguments(match("^b$"), "a\nb\nc", true, false),
        arguments(match(Pattern.compile("^b$")), "a\nb\nc", false, true),
        arguments(match("x"), null, false, true),
        arguments(include("b"), "abc", true, false),
        arguments(include("a", "z"), "abc", false, false),
        arguments(include("x", "z"), "abc", false, true),
        arguments(include("a"), List.of("a", "b"), true, false),
        arguments(include(1), List.of(1L), true, false),
        arguments(include(Pattern.compile("^b")), List.of("abc", "bcd"), true, false),
        arguments(include("k"), Map.of("k", "v"), true, false),
        arguments(include(Map.of("k", "w")), Map.of("k", "v"), false, true),
        arguments(include("x"), null, false, false),
        arguments(include("x"), 5, false, false),
        arguments(beIn(List.of("root", "nginx")), "root", true, false),
        arguments(beIn(List.of("root", "nginx")), List.of("root"), true, false),
        arguments(beIn(List.of("root", "nginx")), List.of("root", "adm"), false, false),
        arguments(beIn(List.of("root", "nginx")), List.of("adm"), false, true),
        arguments(beIn(Arrays.asList("a", null)), null, true, false),
        arguments(beEmpty(), "", true, false),
        arguments(beEmpty(), List.of(1), false, true),
        arguments(beEmpty(), Map.of(), true, false),
        arguments(beEmpty(), null, false, false),
        arguments(matchArray(List.of(1, 2, 2)), List.of(2, 1, 2), true, false),
        arguments(matchArray(List.of(1, 2)), List.of(1, 2, 2), false, true),
        arguments(matchArray(List.of()), null, false, true),
        arguments(containDuplicates(), List.of(1, 2, 1L), true, false),
        arguments(containDuplicates(), List.of(1, 2), false, true),
        arguments(startWith("ab"), "abc", true, false),
        arguments(startWith(1), List.of(1, 2), true, false),
        arguments(endWith(List.of(2, 3)), List.of(1, 2, 3), true, false),
        arguments(endWith("c"), null, false, true),
        arguments(all(eq(1)), List.of(1, 1), true, false),
        arguments(all(eq(1)), List.of(1, 2), false, true),
        arguments(all(eq(1)), List.of(), true, false),
        arguments(not(include("a", "z")), "abc", false, false),
        arguments(anyOf(eq(1), anyOf(eq(2), eq(null))), null, true, false),
        arguments(anyOf(eq(1), eq(2)), 3, false, true),
        arguments(allOf(be(">", 1), be("<", 3)), 2, true, false),
        arguments(satisfy("be even", n -> n instanceof Integer i && i % 2 == 0), 2, true, false));
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void judges(Matcher<Object> matcher, @Nullable Object actual, boolean matches, boolean doesNot) {
    assertThat(matcher.matches(actual)).isEqualTo(matches);
    assertThat(matcher.doesNotMatch(actual)).isEqualTo(doesNot);
  }

  static Stream<Arguments> descriptions() {
    return Stream.of(
        arguments(eq("root"), "eq \"root\""),
        arguments(beTrue(), "equal true"),
        arguments(be(">=", 5), "be >= 5"),
        arguments(beBetween(1, 3), "be between 1 and 3 (inclusive)"),
        arguments(match("install cramfs /bin/true"), "match \"install cramfs /bin/true\""),
        arguments(match(Pattern.compile("a/b", Pattern.CASE_INSENSITIVE)), "match /a\\/b/i"),
        arguments(include("a", "b", 3), "include \"a\", \"b\", and 3"),
        arguments(beIn(List.of("root", "nginx")), "be in \"root\" and \"nginx\""),
        arguments(beIn(List.of()), "be in"),
        arguments(beEmpty(), "be empty"),
        arguments(matchArray(List.of(1)), "contain exactly 1"),
        arguments(startWith("a"), "start with \"a\""),
        arguments(all(match("x")), "all match \"x\""),
        arguments(anyOf(eq(1), anyOf(eq(2), eq(null))), "eq 1 or eq 2 or eq nil"),
        arguments(containDuplicates(), "contain duplicates"));
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void describesItself(Matcher<Object> matcher, String description) {
    assertThat(matcher.description()).isEqualTo(description);
  }

  /** Most of these stand so in reports that InSpec itself wrote. */
  static Stream<Arguments> messages() {
    return Stream.of(
        arguments(eq("root"), null, "\nexpected: \"root\"\n     got: nil\n\n(compared using ==)\n"),
        arguments(eq(0), 1L, "\nexpected: 0\n     got: 1\n\n(compared using ==)\n"),
        arguments(equal(true), false, "\nexpected true\n     got false\n"),
        arguments(beNil(), "x", "expected: nil\n     got: \"x\""),
        arguments(beTruthy(), null, "expected: truthy value\n     got: nil"),
        arguments(be("<=", 5), 6, "expected: <= 5\n     got:    6"),
        arguments(match("^b"), null, "expected nil to match \"^b\""),
        arguments(
            include("noexec"),
            List.of("rw", "nosuid"),
            "expected [\"rw\", \"nosuid\"] to include \"noexec\""),
        arguments(include("a", "z"), "abc", "expected \"abc\" to include \"z\""),
        arguments(
            include("x"),
            null,
            "expected nil to include \"x\", but it does not respond to `include?`"),
        arguments(
            include("INACTIVE"),
            Map.of("SHELL", "/bin/sh"),
            "expected {\"SHELL\" => \"/bin/sh\"} to include \"INACTIVE\""),
        arguments(
            beIn(List.of("root", "nginx")),
            "adm",
            "expected `adm` to be in the list: `[\"root\", \"nginx\"]`"),
        arguments(
            beIn(List.of("root", "nginx")),
            List.of("www-data"),
            "expected `[\"www-data\"]` to be in the list: `[\"root\", \"nginx\"]` \nDiff:\n"
                + " [\"www-data\"]"),
        arguments(beEmpty(), "x", "expected `\"x\".empty?` to be truthy, got false"),
        arguments(beEmpty(), null, "expected nil to respond to `empty?`"),
        arguments(
            matchArray(List.of(2, 1)),
            List.of(3, 1),
            """
            expected collection contained:  [1, 2]
            actual collection contained:    [1, 3]
            the missing elements were:      [2]
            the extra elements were:        [3]
            """),
        arguments(
            anyOf(eq(1), anyOf(eq(2), eq(null))),
            0L,
            """

               expected: 1
                    got: 0

               (compared using ==)

            ...or:

                  expected: 2
                       got: 0

                  (compared using ==)

               ...or:

                  expected: nil
                       got: 0

                  (compared using ==)
            """),
        arguments(allOf(match("a"), match("b")), "a", "expected \"a\" to match \"b\""));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void saysWhatCame(Matcher<Object> matcher, @Nullable Object actual, String message) {
    assertThat(matcher.failureMessage(actual)).isEqualTo(message);
  }

  @Test
  void saysWhatShouldNotHaveCome() {
    assertThat(beNil().failureMessageWhenNegated(null))
        .isEqualTo("expected: not nil\n     got: nil");
    assertThat(match("Vulnerable").failureMessageWhenNegated("Vulnerable\n"))
        .isEqualTo("expected \"Vulnerable\\n\" not to match \"Vulnerable\"");
    assertThat(eq("").failureMessageWhenNegated(""))
        .isEqualTo("\nexpected: value != \"\"\n     got: \"\"\n\n(compared using ==)\n");
  }

  @Test
  void shortensLongValuesAsRspecDoes() {
    String longText = "a".repeat(150) + "b".repeat(150);
    assertThat(eq(longText).description())
        .isEqualTo("eq \"" + "a".repeat(100) + "..." + "b".repeat(99) + "\"");
  }

  @Test
  void givesUpAnExpressionThatTakesForEver() {
    assertThatThrownBy(() -> match("^(a|aa)+\\1?#").matches("a".repeat(64)))
        .isInstanceOfSatisfying(
            EvidenceException.class,
            e -> assertThat(e.evidenceCause()).isEqualTo("match.too-long"));
  }

  @Test
  void findsDuplicatesInListsOfAnyLength() {
    List<Object> many = new ArrayList<>();
    for (long i = 0; i < 200_000; i++) {
      many.add(i);
      many.add(String.valueOf(i));
    }
    assertThat(containDuplicates().matches(many)).isFalse();
    many.add(7.0);
    assertThat(containDuplicates().matches(many)).isTrue();
    assertThat(containDuplicates().matches(Arrays.asList(null, "x", null))).isTrue();
    assertThat(containDuplicates().matches(List.of(List.of(1), List.of(1.0)))).isTrue();
  }
}
