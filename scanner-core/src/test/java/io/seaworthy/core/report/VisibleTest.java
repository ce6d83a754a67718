package io.seaworthy.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1b|\\x1B",
        "9b|\\x9B",
        "0a|\\n",
        "0d|\\r",
        "09|\\t",
        "202e|<U+202E>",
        "200b|<U+200B>",
        "2028|<U+2028>",
        "ad|\\xAD",
        "d800|<U+D800>",
        "e0041|<U+E0041>",
        "fe0f|<U+FE0F>",
        "ffff|<U+FFFF>"
      })
  void escapesWhatActsOrHides(String codePoint, String escape) {
    String text = "a" + Character.toString(Integer.parseInt(codePoint, 16)) + "b";
    assertThat(Visible.line(text)).isEqualTo("a" + escape + "b");
  }

  @Test
  void keepsAllOtherText() {
    String text = "Zażółć gęślą jaźń, שלום, 你好, 🐳, C:\\dir\\x1B, \\d+";
    assertThat(Visible.line(text)).isEqualTo(text);
    assertThat(Visible.lines("a\r\nb\nc")).isEqualTo("a\nb\nc");
    assertThat(Visible.ascii("é🐳")).isEqualTo("\\xE9<U+1F433>");
  }
}
