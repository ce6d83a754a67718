package io.seaworthy.core.resource.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimpleConfigTest {
  private static Map<String, Object> parse(String text) {
    return SimpleConfig.parse(text, SimpleConfigOptions.DEFAULT).params();
  }

  @Test
  void readsAssignmentsCommentsAndBareKeys() {
    assertThat(parse("# head\n a = 1  # why\n\n  bare key \nb=\nlast = x = y"))
        .isEqualTo(Map.of("a", "1", "bare key", "", "b", "", "last", "x = y"));
  }

  @Test
  void nestsTheKeysOfGroups() {
    SimpleConfig config =
        SimpleConfig.parse("top = 1\n[one]\na = 1\n[two]\na = 2\n", SimpleConfigOptions.DEFAULT);
    assertThat(config.params())
        .isEqualTo(Map.of("top", "1", "one", Map.of("a", "1"), "two", Map.of("a", "2")));
    assertThat(config.groups()).containsExactly("one", "two");
  }

  @Test
  void letsTheLastOfEqualKeysWin() {
    assertThat(parse("a = 1\na = 2")).isEqualTo(Map.of("a", "2"));
  }

  @Test
  void collectsEqualKeysWhenToldSo() {
    SimpleConfigOptions options = SimpleConfigOptions.builder().multipleValues(true).build();
    assertThat(SimpleConfig.parse("a = 1\na = 2\nbare", options).params())
        .isEqualTo(Map.of("a", List.of("1", "2"), "bare", List.of()));
  }

  @Test
  void splitsValuesWhenToldSo() {
    SimpleConfigOptions options =
        SimpleConfigOptions.builder()
            .multipleValues(true)
            .multipleValueSplitter(value -> Arrays.asList(value.split(",")))
            .build();
    assertThat(SimpleConfig.parse("a = 1,2\na = 3", options).params())
        .isEqualTo(Map.of("a", List.of("1", "2", "3")));
  }

  @Test
  void takesSeveralValuesOfOneLine() {
    SimpleConfigOptions options =
        SimpleConfigOptions.builder()
            .assignmentRegex(LinePattern.of("^(\\S+) (\\S+) (\\S+)$"))
            .keyValues(2)
            .build();
    assertThat(SimpleConfig.parse("k a b", options).params())
        .isEqualTo(Map.of("k", List.of("a", "b")));
  }

  @Test
  void keepsCommentSignsInLinesWhenCommentsStandAlone() {
    SimpleConfigOptions options = SimpleConfigOptions.builder().standaloneComments(true).build();
    assertThat(SimpleConfig.parse("a = 1 # 2\n  # c\n", options).params())
        .isEqualTo(Map.of("a", "1 # 2"));
  }

  @Test
  void endsLinesAtOtherSeparatorsWhenToldSo() {
    SimpleConfigOptions options = SimpleConfigOptions.builder().lineSeparator(";").build();
    assertThat(SimpleConfig.parse("a=1;b=2", options).params())
        .isEqualTo(Map.of("a", "1", "b", "2"));
  }

  @Test
  void readsCarriageReturnsAsBlanks() {
    assertThat(parse("a = 1\r\nb = 2\r\n")).isEqualTo(Map.of("a", "1", "b", "2"));
  }

  @Test
  void givesUpOnLinesMadeToTakeForever() {
    assertThatThrownBy(() -> parse(" ".repeat(20_000) + "x"))
        .isInstanceOfSatisfying(
            EvidenceException.class,
            e -> assertThat(e.evidenceCause()).isEqualTo("parse.too-complex"));
  }

  @Test
  void refusesOptionsOutOfRange() {
    assertThatThrownBy(() -> SimpleConfigOptions.builder().keyValues(0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("keyValues: 0; accepted is 1 or more");
  }
}
