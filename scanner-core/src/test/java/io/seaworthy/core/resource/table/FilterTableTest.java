package io.seaworthy.core.resource.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilterTableTest {
  private static FilterTable table(String... names) {
    return FilterTable.of("Names", Stream.of(names).map(name -> Map.of("name", name)).toList());
  }

  @Test
  void namesEachCriterion() {
    FilterTable one = table("a", "b").where("name", "a");
    assertThat(one).hasToString("Names with name == \"a\"");
    assertThat(one.where("name", Pattern.compile("b")))
        .hasToString("Names with name == \"a\" name == /b/");
  }

  @Test
  void comparesWholeNumbersWithTextsOfDigits() {
    assertThat(table("1", "01", "1x").where("name", 1).column("name"))
        .isEqualTo(List.of("1", "01"));
  }

  @Test
  void givesUpAPatternThatTakesForEver() {
    FilterTable hostile = table("a".repeat(64));
    assertThatThrownBy(() -> hostile.where("name", Pattern.compile("^(a|aa)+\\1?#")))
        .isInstanceOfSatisfying(
            EvidenceException.class,
            e -> assertThat(e.evidenceCause()).isEqualTo("match.too-long"));
  }
}
