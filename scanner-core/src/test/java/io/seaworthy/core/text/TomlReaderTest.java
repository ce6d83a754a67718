package io.seaworthy.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomlReaderTest {
  private static Object value(String written) {
    return TomlReader.read("x = " + written + "\n").entrySet().iterator().next().getValue();
  }

  @Test
  void readsTablesAndNestedNames() {
    Map<String, Object> read =
        TomlReader.read(
            """
            # servers
            title = "example"   # a comment
            a.b . "c d" = 1

            [server]
            port = 80
            [server.tls]
            on = true
            [[user]]
            name = 'root'
            [user.shell]
            path = "/bin/sh"
            [[user]]
            name = "app"
            """);

    assertThat(read)
        .isEqualTo(
            Map.of(
                "title", "example",
                "a", Map.of("b", Map.of("c d", 1L)),
                "server", Map.of("port", 80L, "tls", Map.of("on", true)),
                "user",
                    List.of(
                        Map.of("name", "root", "shell", Map.of("path", "/bin/sh")),
                        Map.of("name", "app"))));
  }

  @Test
  void readsListsAndInlineTables() {
    assertThat(value("[ 1, [2, 3], # two\n 'x',\n]")).isEqualTo(List.of(1L, List.of(2L, 3L), "x"));
    assertThat(value("{ a = 1, b.c = \"d\" }")).isEqualTo(Map.of("a", 1L, "b", Map.of("c", "d")));
    assertThat(value("{}")).isEqualTo(Map.of());
    assertThat(value("[]")).isEqualTo(List.of());
  }

  @Test
  void readsAllKindsOfStrings() {
    assertThat(value("\"a\\t\\\"b\\\\ \\u00e9 \\U0001F600\""))
        .isEqualTo("a\t\"b\\ \u00e9 \ud83d\ude00");
    assertThat(value("'C:\\x'")).isEqualTo("C:\\x");
    assertThat(value("\"\"\"\nfirst\nsecond \\\n   third\"\"\"\""))
        .isEqualTo("first\nsecond third\"");
    assertThat(value("'''\nraw\\n\n'''")).isEqualTo("raw\\n\n");
    assertThat(value("\"\"")).isEqualTo("");
  }

  @ParameterizedTest
  @CsvSource({"1_000, 1000", "-17, -17", "+5, 5", "0xff, 255", "0o17, 15", "0b101, 5", "0, 0"})
  void readsWholeNumbers(String written, long expected) {
    assertThat(value(written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1.5, 1.5", "-0.01, -0.01", "5e+22, 5e22", "6.626e-34, 6.626e-34", "inf, Infinity"})
  void readsOtherNumbers(String written, double expected) {
    assertThat(value(written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1979-05-27T07:32:00Z, 1979-05-27T07:32:00Z",
    "1979-05-27 07:32:00.5+01:00, 1979-05-27 07:32:00.5+01:00",
    "1979-05-27, 1979-05-27",
    "07:32:00, 07:32:00"
  })
  void leavesTimesAsTexts(String written, String expected) {
    assertThat(value(written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          x                       ~ line 1: expected is =
          x = 1 y = 2             ~ line 1: expected is the end of the line
          x = "a                  ~ line 1: a string has no end
          x = 01                  ~ line 1: 01 is no value
          x = ?                   ~ line 1: expected is a value
          x = 9999999999999999999 ~ too long for a number
          x = "\\q"               ~ no such escape
          x = "\\uZZZZ"           ~ 4 hexadecimal digits
          [a                      ~ expected is ]
          = 1                     ~ expected is a name
          x = [1                  ~ expected is ]
          x = {a = 1              ~ expected is }
          """)
  void refusesWhatIsNoToml(String text, String problem) {
    assertThatThrownBy(() -> TomlReader.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void refusesWhatComesTwiceAndWhatIsTooDeep() {
    assertThatThrownBy(() -> TomlReader.read("a = 1\na = 2\n")).hasMessage("line 2: a comes twice");
    assertThatThrownBy(() -> TomlReader.read("[a]\n[a]\n")).hasMessageContaining("comes twice");
    assertThatThrownBy(() -> TomlReader.read("a = 1\n[a.b]\n")).hasMessageContaining("no table");
    assertThatThrownBy(() -> TomlReader.read("a = 1\n[[a]]\n")).hasMessageContaining("no list");
    assertThatThrownBy(() -> value("[".repeat(10_000))).hasMessageContaining("deeper");
  }
}
