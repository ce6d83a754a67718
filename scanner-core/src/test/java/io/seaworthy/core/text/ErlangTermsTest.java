package io.seaworthy.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErlangTermsTest {
  @Test
  void readsAConfiguration() {
    assertThat(
            ErlangTerms.read(
                """
                %% the broker
                [
                  {rabbit, [
                    {ssl_listeners, [5671]}, % tls
                    {default_user, <<"guest">>},
                    {tcp_listen_options, [{backlog, 128}, {nodelay, true}]},
                    {limit, {mem_relative, 0.4}},
                    {loopback_users, []}
                  ]},
                  {kernel, [{'a b', "text"}]}
                ].
                """))
        .isEqualTo(
            Map.of(
                "rabbit",
                    Map.of(
                        "ssl_listeners", List.of(5671L),
                        "default_user", "guest",
                        "tcp_listen_options", Map.of("backlog", 128L, "nodelay", true),
                        "limit", List.of("mem_relative", 0.4),
                        "loopback_users", Map.of()),
                "kernel", Map.of("a b", "text")));
  }

  @ParameterizedTest
  @CsvSource({"-5, -5", "+7, 7", "1.5, 1.5", "2.0e3, 2000.0", "false, false", "an_atom1, an_atom1"})
  void readsNumbersAndAtoms(String written, String expected) {
    assertThat(ErlangTerms.read("[x, " + written + "].").toString())
        .isEqualTo("[x, " + expected + "]");
  }

  @Test
  void readsBytesAndLeavesEscapes() {
    assertThat(ErlangTerms.read("[<<\"a\", 98>>, \"c\\\"d\", <<>>]"))
        .isEqualTo(List.of("ab", "c\\\"d", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "% nothing\n", "[].", "."})
  void readsNothing(String text) {
    assertThat(ErlangTerms.read(text)).isEqualTo(Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "[a", "[{a, b]", "[a,]", "[\"a]", "[<<300>>]", "[<<a", "[#]", "x", "[a] b"})
  void refusesAnotherForm(String text) {
    assertThatThrownBy(() -> ErlangTerms.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 1: ");
  }

  @Test
  void refusesWhatIsTooDeep() {
    assertThatThrownBy(() -> ErlangTerms.read("[".repeat(10_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deeper");
  }
}
