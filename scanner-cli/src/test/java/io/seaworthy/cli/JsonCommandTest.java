package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonCommandTest {
  @TempDir Path folder;

  @Test
  void describesAProfileInInspecsForm() {
    Path profile =
        ProfileFolder.in(folder, "told")
            .saying("inputs:\n  - {name: port, value: 22}\n")
            .controls(
                """
                title 'Greetings'
                control 'g-1' do
                  title 'Greets'
                  desc 'Says hello.'
                  desc 'check', 'Listen.'
                  impact 'high'
                  tag 'polite'
                  tag nist: ['AC-2']
                  ref 'A book', url: 'https://example.org'
                  describe(1) { it { should eq 1 } }
                end
                """)
            .path();

    CliRun run = CliRun.of("json", profile);

    assertThat(run.code()).isZero();
    JsonObject summary = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(summary.keySet())
        .contains("name", "version", "supports", "controls", "groups", "inputs", "sha256")
        .contains("status", "status_message", "generator");
    JsonObject control = summary.getAsJsonArray("controls").get(0).getAsJsonObject();
    assertThat(control.get("impact").getAsDouble()).isEqualTo(0.7);
    assertThat(control.getAsJsonObject("descriptions"))
        .hasToString("{\"default\":\"Says hello.\",\"check\":\"Listen.\"}");
    assertThat(control.getAsJsonObject("tags"))
        .hasToString("{\"polite\":null,\"nist\":[\"AC-2\"]}");
    assertThat(control.get("code").getAsString())
        .startsWith("control 'g-1' do\n")
        .endsWith("end\n");
    assertThat(summary.getAsJsonArray("groups").toString()).contains("Greetings", "controls/a.rb");
    assertThat(summary.getAsJsonArray("inputs").toString()).contains("\"port\"", "22");
  }

  @Test
  void choosesControlsAndWritesAFile() throws Exception {
    Path profile =
        ProfileFolder.in(folder, "chosen")
            .controls("control('a') {}\ncontrol('b') { tag 'x' }\ncontrol('c') { tag 'x' }\n")
            .path();
    Path file = folder.resolve("out.json");

    CliRun run = CliRun.of("json", profile, "--tags", "x", "--controls", "c", "-o", file);

    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file)).contains("\"id\": \"c\"").doesNotContain("\"id\": \"b\"");
  }

  @Test
  void saysWhereItCanNotWrite() {
    Path profile = ProfileFolder.of(folder, "sound", "it { should eq 'hello' }");

    CliRun run = CliRun.of("json", profile, "-o", folder.resolve("none/out.json"));
    assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("--output: ", "none/out.json").hasLineCount(1);
  }

  @Test
  void exitsWith1WhereAProfileCanNotBeLoaded() {
    Path profile = ProfileFolder.in(folder, "broken").controls("control 'c' do\n").path();

    CliRun run = CliRun.of("json", profile);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("Failed to load source for controls/a.rb");
    assertThat(run.out()).contains("\"status\": \"failed\"");
  }
}
