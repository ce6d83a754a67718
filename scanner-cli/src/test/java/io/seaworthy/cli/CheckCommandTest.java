package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;

  @Test
  void findsNothingInASoundProfile() {
    CliRun run = CliRun.of("check", ProfileFolder.of(folder, "sound", "it { should eq 1 }"));

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Profile :    sound", "Controls :   1", "Valid :      true")
        .endsWith("No errors or warnings\n");
  }

  @Test
  void warnsOfWhatReportsWillLack() {
    Path profile =
        ProfileFolder.in(folder, "bare")
            .with("inspec.yml", "name: bare\nversion: 1.0.0\n")
            .controls(
                """
                control 'empty' do
                  impact 3.0
                end
                control 'conditional' do
                  title 'Looks only at what is there'
                  desc 'So'
                  describe(file('/x')) { it { should exist } } if file('/x').exist?
                end
                """)
            .path();

    CliRun run = CliRun.of("check", profile);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("inspec.yml: title is missing", "inspec.yml: license is missing")
        .contains(" !  controls/a.rb:1: Control empty has no title")
        .contains("Control empty has no description", "Control empty has no tests")
        .contains("Control empty has an impact above 1.0")
        .contains("Summary:     0 errors, 9 warnings")
        .doesNotContain("conditional");
  }

  @Test
  void refusesAnIdThatIsUsedTwice() {
    String control = ProfileFolder.control("same", "it { should eq 1 }");
    Path profile = ProfileFolder.in(folder, "twice").controls(control + control).path();

    CliRun run = CliRun.of("check", profile);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("Valid :      false")
        .contains(" ×  the control id same is used more than once: controls/a.rb:1 and");
    assertThat(CliRun.of("exec", profile).err()).contains("the control id same is used");
  }

  @Test
  void tellsFileAndLineOfASyntaxError() {
    Path profile =
        ProfileFolder.in(folder, "syntax").controls("control 'c' do\n  title 'x\nend\n").path();

    CliRun run = CliRun.of("check", profile, "--format", "json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("\"valid\": false", "controls/a.rb", "\"warnings\": [");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void saysWhenThereIsNothing() {
    assertThat(CliRun.of("check", ProfileFolder.in(folder, "nothing").path()).out())
        .contains("Valid :      true", " !  No controls or tests were defined.");
  }

  @Test
  void holdsTheLockAgainstTheDependencies() {
    ProfileFolder.of(folder, "base", "it { should eq 1 }");
    ProfileFolder overlay =
        ProfileFolder.in(folder, "overlay")
            .saying("depends:\n  - {name: base, path: ../base}\n")
            .controls("include_controls 'base'\n");

    assertThat(CliRun.of("check", overlay.path()).code()).isZero();
    overlay.with("inspec.lock", "lockfile_version: 1\ndepends:\n- name: other\n");
    CliRun run = CliRun.of("check", overlay.path());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("inspec.lock: lacks base", "inspec.lock: has other");
    assertThat(CliRun.of("exec", overlay.path()).code()).isEqualTo(100);
  }
}
