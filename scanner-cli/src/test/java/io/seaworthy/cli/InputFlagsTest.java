package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --input}, {@code --input-file} and {@code --waiver-file}. */
class InputFlagsTest {
  @TempDir Path folder;

  private Path showing(String... names) {
    StringBuilder ruby = new StringBuilder("control 'shown' do\n");
    for (String name : names) {
      ruby.append("  describe(input('%s').inspect) { it { should eq 1 } }\n".formatted(name));
    }
    return ProfileFolder.in(folder, "shows").controls(ruby.append("end\n").toString()).path();
  }

  @Test
  void readsValuesWithTheirTypes() {
    CliRun run =
        CliRun.of(
            "exec",
            showing("n", "f", "t", "b", "l", "h", "c"),
            "--input",
            "n=7",
            "f=1.5",
            "t=a=b",
            "b=TRUE",
            "l=[1, two, \"3\"]",
            "h={\"k\": [1]}",
            "c=x,");

    assertThat(run.out())
        .contains(
            "7 is expected to eq 1",
            "1.5 is expected to eq 1",
            "\"a=b\" is expected to eq 1",
            "true is expected to eq 1",
            "[1, \"two\", \"3\"] is expected to eq 1",
            "{\"k\"=>[1]} is expected to eq 1",
            "\"x\" is expected to eq 1");
  }

  @Test
  void prefersTheLaterFileAndTheCommandLine() throws IOException {
    Path one = Files.writeString(folder.resolve("one.yml"), "a: one\nb: one\nc: one\n");
    Path two = Files.writeString(folder.resolve("two.json"), "{\"b\": \"two\", \"c\": \"two\"}");
    CliRun run =
        CliRun.of("exec", showing("a", "b", "c"), "--input", "c=given", "--input-file", one, two);

    assertThat(run.out())
        .contains("\"one\" is expected", "\"two\" is expected", "\"given\" is expected");
  }

  @Test
  void saysWhatIsWrongWithAnInput() throws IOException {
    Path profile = showing("a");
    assertThat(usage(profile, "--input", "a")).contains("\"a\" gives no value", "NAME=VALUE");
    assertThat(usage(profile, "--input", "all.yml")).contains("input files");
    assertThat(usage(profile, "--input", "a=[1, {]")).contains("input a", "YAML or JSON");
    assertThat(usage(profile, "--input-file", folder.resolve("none.yml"))).contains("none.yml");
    Path list = Files.writeString(folder.resolve("list.yml"), "- a\n");
    assertThat(usage(profile, "--input-file", list)).contains("no mapping of input names");
  }

  @Test
  void refusesAValueOfTheWrongTypeAndMissesARequiredOne() {
    Path typed =
        ProfileFolder.in(folder, "typed")
            .saying("inputs:\n  - {name: n, type: Numeric}\n  - {name: r, required: true}\n")
            .controls(
                """
                control('n') { describe(input('n', value: 1)) { it { should cmp 1 } } }
                control('r') { describe(input('r')) { it { should eq 1 } } }
                """)
            .path();

    CliRun wrong = CliRun.of("exec", typed, "--input", "n=many", "r=1");
    assertThat(wrong.code()).isEqualTo(102);
    assertThat(wrong.out()).contains("Input 'n' with value 'many' does not validate to type");
    CliRun missing = CliRun.of("exec", typed);
    assertThat(missing.code()).isEqualTo(100);
    assertThat(missing.out()).contains("Input 'r' is required and does not have a value.");
  }

  @Test
  void waivesControls() throws IOException {
    Path profile = ProfileFolder.of(folder, "waived", "it { should eq 'bye' }");
    Path waivers =
        Files.writeString(
            folder.resolve("waivers.yml"), "waived-1: {run: false, justification: known}\n");

    CliRun run = CliRun.of("exec", profile, "--waiver-file", waivers);
    assertThat(run.code()).isEqualTo(101);
    assertThat(run.out()).contains("Skipped control due to waiver condition: known");
    assertThat(usage(profile, "--waiver-file", folder.resolve("none.yml"))).contains("none.yml");
  }

  private static String usage(Path profile, Object... flags) {
    CliRun run = CliRun.exec(profile, flags);
    assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.out()).isEmpty();
    return run.err();
  }
}
