package io.seaworthy.core.resource.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFilesTest {
  @Test
  void walksThroughJson() {
    JsonResource json =
        JsonResource.ofContent("{\"a\":{\"b\":[1,{\"c\":\"x\"},null]},\"d\":1.5,\"e\":true}");
    assertThat(json.value("a", "b", 0)).isEqualTo(1L);
    assertThat(json.value("a", "b", 1, "c")).isEqualTo("x");
    assertThat(json.value("a", "b", -1)).isNull();
    assertThat(json.value("a", "b", "length")).isEqualTo(3);
    assertThat(json.value("d")).isEqualTo(1.5);
    assertThat(json.value("e")).isEqualTo(true);
    assertThat(json.value("nothing", "there")).isNull();
    assertThat(json).hasToString("JSON content");
  }

  @Test
  void refusesOtherJson() {
    assertThatThrownBy(() -> JsonResource.ofContent("{a: 1}"))
        .isInstanceOf(ResourceFailed.class)
        .hasMessageStartingWith("Unable to parse JSON: ");
    assertThatThrownBy(() -> JsonResource.ofContent("{} x")).isInstanceOf(ResourceFailed.class);
    assertThatThrownBy(() -> JsonResource.ofContent("[".repeat(200)))
        .isInstanceOf(ResourceFailed.class);
  }

  @Test
  void readsJsonThatACommandPrints() {
    String[] shell = {"/bin/sh", "-c", "tool --json"};
    Facts facts = new RecordedSession().command(0, "{\"a\": 1}", "", shell).facts();
    JsonResource json = JsonResource.ofCommand(facts, "tool --json");
    assertThat(json.value("a")).isEqualTo(1L);
    assertThat(json).hasToString("JSON from command: tool --json");

    Facts silent = new RecordedSession().command(1, "", "broken", shell).facts();
    assertThatThrownBy(() -> JsonResource.ofCommand(silent, "tool --json"))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("No JSON output, STDERR:\n broken");
  }

  @Test
  void walksThroughYaml() {
    YamlResource yaml =
        YamlResource.of(
            new RecordedSession()
                .file("/k.yml", "a:\n  b: [1, two, yes]\n  when: 2024-01-02\n---\nsecond: 1\n")
                .facts(),
            "/k.yml");
    assertThat(yaml.value("a", "b")).isEqualTo(Arrays.asList(1, "two", true));
    assertThat(yaml.value("a", "when")).isEqualTo("2024-01-02");
    assertThat(yaml.value("second")).isNull();
    assertThat(yaml).hasToString("YAML /k.yml");
  }

  @Test
  void refusesYamlThatBuildsObjectsOrBombs() {
    assertThatThrownBy(() -> YamlResource.ofContent("!!java.net.URL [\"http://x\"]"))
        .isInstanceOf(ResourceFailed.class)
        .hasMessageStartingWith("Unable to parse YAML: ");
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
    }
    assertThatThrownBy(() -> YamlResource.ofContent(bomb.toString()))
        .isInstanceOf(ResourceFailed.class);
  }

  @Test
  void walksThroughIni() {
    IniResource ini =
        IniResource.of(
            new RecordedSession().file("/x.ini", "a = 1\n[s]\nb = 2\n").facts(), "/x.ini");
    assertThat(ini.value("a")).isEqualTo("1");
    assertThat(ini.value("s", "b")).isEqualTo("2");
    assertThat(ini.params()).isEqualTo(Map.of("a", "1", "s", Map.of("b", "2")));
    assertThat(ini).hasToString("INI /x.ini");
  }
}
