package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReporterOptionTest {
  @TempDir Path folder;
  private Path profile = Path.of(".");

  @BeforeEach
  void writesAProfile() {
    profile =
        ProfileFolder.in(folder, "reported")
            .controls(
                """
                puts 'printed by the profile'
                warn 'warned by the profile'
                control('a') { describe(1) { it { should eq 1 } } }
                control('b') { describe(1) { it { should eq 2 } } }
                control('c') { describe(1) { skip 'later' } }
                """)
            .path();
  }

  @Test
  void writesSeveralReportsAndMakesTheirFolders() throws Exception {
    Path json = folder.resolve("new/folder/report.json");
    Path junit = folder.resolve("junit.xml");
    Path html = folder.resolve("report.html");

    CliRun run =
        CliRun.of(
            "exec",
            profile,
            "--reporter",
            "cli",
            "json:" + json,
            "junit2:" + junit,
            "html2:" + html);

    assertThat(run.code()).isEqualTo(100);
    assertThat(run.out()).contains("Test Summary: 1 successful, 1 failure");
    assertThat(Files.readString(json)).contains("\"code_desc\": \"1 is expected to eq 2\"");
    assertThat(Files.readString(junit)).contains("<testsuites>", "<failure");
    assertThat(Files.readString(html)).startsWith("<!DOCTYPE html>");
  }

  @Test
  void keepsStandardOutputForTheReport() {
    CliRun run = CliRun.of("exec", profile, "--reporter", "json-min");

    assertThat(run.out()).startsWith("{").endsWith("}\n").doesNotContain("the profile");
    assertThat(run.err())
        .contains("seaworthy: info: printed by the profile")
        .contains("seaworthy: warning: warned by the profile");
  }

  @Test
  void saysAsMuchAsTheLogLevelAsksFor() {
    assertThat(CliRun.of("exec", profile, "--log-level", "warn").err())
        .doesNotContain("printed by")
        .contains("warned by");
    assertThat(CliRun.of("exec", profile, "-l", "error").err()).isEmpty();
    assertThat(CliRun.of("exec", profile, "-l", "loud"))
        .matches(run -> run.code() == 1 && run.err().contains("--log-level: \"loud\""));
  }

  @Test
  void showsASignForEachCheck() {
    assertThat(CliRun.of("exec", profile, "--reporter", "progress").out())
        .isEqualTo(".F*\n\n3 checks: 1 passed, 1 failed, 0 errors, 1 skipped\n");
  }

  @Test
  void refusesWhatItCanNotWrite() throws Exception {
    assertThat(CliRun.of("exec", profile, "--reporter", "cli", "json").err())
        .contains("2 reports would go to standard output");
    assertThat(CliRun.of("exec", profile, "--reporter", "pdf").err())
        .contains("\"pdf\"", "json-min", "junit2", "progress");
    Path file = Files.writeString(folder.resolve("file"), "");
    CliRun run = CliRun.of("exec", profile, "--reporter", "json:" + file.resolve("report.json"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("can't be made").doesNotContain("\tat ");
  }
}
