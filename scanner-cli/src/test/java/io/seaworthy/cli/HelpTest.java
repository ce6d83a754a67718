package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "exec",
        "check",
        "json",
        "detect",
        "rbac",
        "preflight",
        "audit",
        "version",
        "sweep",
        "commands"
      })
  void explainsEachCommand(String command) {
    CliRun help = CliRun.of(command, "--help");

    assertThat(help.code()).isZero();
    assertThat(help.out()).startsWith("Usage: seaworthy " + command).contains("--log-level");
    assertThat(CliRun.of("help", command).out()).isEqualTo(help.out());
    assertThat(help.err()).isEmpty();
  }

  @Test
  void listsTheCommands() {
    assertThat(CliRun.of("--help").out()).contains("exec", "check", "json", "detect", "version");
  }

  @Test
  void tellsTheVersion() {
    assertThat(CliRun.of("--version").out()).matches("seaworthy \\d+\\.\\d+\\.\\d+\\S*\\R");
    assertThat(CliRun.of("-v").out()).isEqualTo(CliRun.of("--version").out());
    assertThat(CliRun.of("version").out()).isEqualTo(CliRun.of("--version").out());
  }

  @Test
  void saysWhichOptionIsUnknown() {
    CliRun run = CliRun.of("exec", "profile", "--reporters", "json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("Unknown option: '--reporters'", "--reporter", "seaworthy exec --help")
        .doesNotContain("\tat ");
    assertThat(CliRun.of("exce").err()).contains("exec");
    assertThat(CliRun.of().out()).startsWith("Usage: seaworthy");
  }

  @Test
  void takesInspecsFlagsThatAskForWhatIsTheCase() {
    CliRun run =
        CliRun.of("exec", "none", "--no-create-lockfile", "--no-color", "--chef-license=accept");

    assertThat(run.err()).contains("there is no such profile");
  }
}
