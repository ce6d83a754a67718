package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user reads who hands over a profile that is no good. */
class BadProfileTest {
  private static final String PASSES = ProfileFolder.control("good", "it { should eq 'hello' }");

  @TempDir Path folder;

  @Test
  void refusesWhatIsNoProfile() throws IOException {
    assertThat(refused(folder.resolve("none"))).contains("there is no such profile");
    assertThat(refused(Files.createDirectory(folder.resolve("empty")))).contains("no inspec.yml");
    assertThat(refused(Files.writeString(folder.resolve("a.pdf"), "x"))).contains(".tar.gz");
    assertThat(refused(Files.writeString(folder.resolve("a.zip"), "x"))).contains("no zip archive");
    assertThat(refused(Files.writeString(folder.resolve("a.tgz"), "x"))).contains("no gzip");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'name: [a'                          | line 1 is no valid YAML",
        "'- a'                               | no mapping of fields",
        "'version: 1.0.0'                    | name is missing",
        "'name: a/b'                         | a name without slashes",
        "'{name: a, version: new}'           | a version such as 1.2.3",
        "'name: <%= ENV[\"NAME\"] %>'        | ERB",
        "'{name: a, depends: [b]}'           | 'depends is \"b\"; accepted is a list of mappings'",
        "'{name: a, inputs: [{name: i, type: Text}]}' | the type of input i is \"Text\"",
      })
  void saysWhatIsWrongInTheMetadata(String metadata, String problem) {
    Path profile = ProfileFolder.in(folder, "bad").with("inspec.yml", metadata).path();
    assertThat(refused(profile)).contains("inspec.yml", problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url: https://user:secret@example.org/b.tar.gz | url https://example.org/b.tar.gz",
        "git: https://example.org/b.git                | git https://example.org/b.git",
        "supermarket: org/b                            | supermarket org/b",
      })
  void fetchesNothing(String source, String shown) {
    Path profile =
        ProfileFolder.in(folder, "needy")
            .saying("depends:\n  - name: b\n    " + source + "\n")
            .path();
    assertThat(refused(profile))
        .contains("depends, b", shown, "nothing is fetched over the network", "inspec vendor")
        .doesNotContain("secret");
  }

  @Test
  void refusesACircleAndAWrongVersion() {
    ProfileFolder.in(folder, "one").saying("depends: [{name: two, path: ../two}]\n");
    Path two =
        ProfileFolder.in(folder, "two").saying("depends: [{name: one, path: ../one}]\n").path();
    assertThat(refused(two)).contains("depends leads in a circle: two -> one -> two");

    ProfileFolder.in(folder, "base").controls(PASSES);
    Path strict =
        ProfileFolder.in(folder, "strict")
            .saying("depends: [{name: base, path: ../base, version: '~> 2.0'}]\n")
            .path();
    assertThat(refused(strict)).contains("depends, base", "1.0.0", "~> 2.0");
  }

  @Test
  void refusesArchivesThatLeadOutOrSwell() throws IOException {
    assertThat(refused(zip("out.zip", "a/../../evil.rb", "x".getBytes(StandardCharsets.UTF_8))))
        .contains("a/../../evil.rb", "leads out of the archive");
    Path bomb = zip("bomb.zip", "controls/a.rb", new byte[(16 << 20) + 1]);
    assertThat(Files.size(bomb)).isLessThan(100_000);
    assertThat(refused(bomb)).contains("controls/a.rb is larger than 16777216 bytes");
  }

  @Test
  void refusesTextThatIsNotUtf8() throws IOException {
    Path profile = ProfileFolder.in(folder, "latin").path();
    Files.createDirectories(profile.resolve("controls"));
    Files.write(profile.resolve("controls/a.rb"), new byte[] {'#', ' ', (byte) 0xe9, '\n'});
    assertThat(refused(profile)).contains("controls/a.rb", "is not UTF-8");
  }

  @Test
  void namesFileAndLineOfASyntaxErrorAndGoesOnWithOtherProfiles() {
    Path broken =
        ProfileFolder.in(folder, "broken")
            .controls("control 'c' do\n  title 'x'\n  )\nend\n")
            .path();
    Path good = ProfileFolder.in(folder, "good").controls(PASSES).path();

    CliRun run = CliRun.of("exec", broken, good);
    assertThat(run.code()).isEqualTo(ExitCodes.PROFILE_FAILED);
    assertThat(run.out())
        .contains("Failed to load source for controls/a.rb", "controls/a.rb:3")
        .contains("✔  good: Greets");
  }

  @Test
  void makesAnUnknownResourceTheErrorOfItsControl() {
    Path profile =
        ProfileFolder.in(folder, "unknown")
            .controls(
                "control('c') { describe(frobnicator('x')) { it { should exist } } }\n" + PASSES)
            .path();

    CliRun run = CliRun.of("exec", profile);
    assertThat(run.code()).isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(run.out()).contains("frobnicator", "✔  good: Greets");
  }

  @Test
  void warnsOfAnInspecVersionAndRunsAProfileWithoutControls() {
    Path profile = ProfileFolder.in(folder, "old").saying("inspec_version: '~> 4.0'\n").path();

    CliRun run = CliRun.of("exec", profile);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("asks for InSpec ~> 4.0; what is followed is");
  }

  @Test
  void leavesOutADependencyForAnotherPlatform() {
    ProfileFolder.in(folder, "win").saying("supports: [{platform: windows}]\n").controls(PASSES);
    Path overlay =
        ProfileFolder.in(folder, "both")
            .saying("depends: [{name: win, path: ../win}]\n")
            .controls("include_controls 'win'\n" + PASSES.replace("'good'", "'own'"))
            .path();

    CliRun run = CliRun.of("exec", overlay);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("✔  own: Greets").doesNotContain("good: Greets");
    assertThat(run.err()).contains("Skipping profile: 'win' on unsupported platform: '");
  }

  private Path zip(String name, String entry, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    }
    return file;
  }

  private static String refused(Path profile) {
    CliRun run = CliRun.of("exec", profile);
    assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("seaworthy: ").doesNotContain("\tat ").hasLineCount(1);
    return run.err();
  }
}
