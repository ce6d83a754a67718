package io.seaworthy.core.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InspectTest {
  static Stream<Arguments> values() {
    return Stream.of(
        arguments(null, "nil", ""),
        arguments("a\"b\\c\n\t\u001b", "\"a\\\"b\\\\c\\n\\t\\e\"", "a\"b\\c\n\t\u001b"),
        arguments("\u0000\u0001\u007f", "\"\\u0000\\u0001\\x7F\"", "\u0000\u0001\u007f"),
        arguments("a#b #{c} #$d", "\"a#b \\#{c} \\#$d\"", "a#b #{c} #$d"),
        arguments("Zürich ✓", "\"Zürich ✓\"", "Zürich ✓"),
        arguments("\u200b", "\"\\u200B\"", "\u200b"),
        arguments(12L, "12", "12"),
        arguments(1.0, "1.0", "1.0"),
        arguments(1.5e7, "15000000.0", "15000000.0"),
        arguments(1e20, "1.0e+20", "1.0e+20"),
        arguments(true, "true", "true"),
        arguments(Arrays.asList("a", 1, null), "[\"a\", 1, nil]", "[\"a\", 1, nil]"),
        arguments(List.of(), "[]", "[]"),
        arguments(Map.of("k", List.of(1)), "{\"k\"=>[1]}", "{\"k\"=>[1]}"),
        arguments(Pattern.compile("^root|a/b$"), "/^root|a\\/b$/", "(?-mix:^root|a\\/b$)"),
        arguments(
            Pattern.compile("x", Pattern.CASE_INSENSITIVE | Pattern.DOTALL), "/x/mi", "(?mi-x:x)"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void printsAsRuby(@Nullable Object value, String inspected, String plain) {
    assertThat(Inspect.of(value)).isEqualTo(inspected);
    assertThat(Inspect.plain(value)).isEqualTo(plain);
  }
}
