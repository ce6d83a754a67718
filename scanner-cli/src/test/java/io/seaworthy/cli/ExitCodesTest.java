package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says by its number, over one profile and over several. */
class ExitCodesTest {
  private static final String PASSES = "it { should eq 'hello' }";
  private static final String FAILS = "it { should eq 'bye' }";
  private static final String SKIPS = "skip 'ask somebody'";

  @TempDir Path folder;

  @Test
  void tellsHowTheChecksWent() {
    assertThat(exec(profile("good", PASSES))).isZero();
    assertThat(exec(profile("bad", FAILS))).isEqualTo(100);
    assertThat(exec(profile("unsure", SKIPS))).isEqualTo(101);
    assertThat(exec(profile("broken", "it { raise 'oops' }"))).isEqualTo(100);
  }

  @Test
  void tellsTheWorstOfSeveralProfiles() {
    Path good = profile("good", PASSES);
    Path bad = profile("bad", FAILS);
    Path unsure = profile("unsure", SKIPS);

    assertThat(exec(good, unsure)).isEqualTo(101);
    assertThat(exec(unsure, bad, good)).isEqualTo(100);
    assertThat(exec(good, bad, unloadable())).isEqualTo(102);
  }

  @Test
  void countsAnErrorAsAFailure() {
    Path unknown =
        ProfileFolder.in(folder, "unknown")
            .controls("control('c') { describe(file('/x')) { its('content') { should frob } } }\n")
            .path();
    assertThat(exec(unknown)).isEqualTo(100);
  }

  @Test
  void countsAProfileForAnotherPlatformAsSkipped() {
    Path elsewhere =
        ProfileFolder.in(folder, "elsewhere")
            .saying("supports:\n  - platform: windows\n")
            .controls(ProfileFolder.control("c", FAILS))
            .path();
    CliRun run = CliRun.of("exec", elsewhere);

    assertThat(run.code()).isEqualTo(101);
    assertThat(run.out())
        .contains("Skipping profile: 'elsewhere' on unsupported platform: '")
        .doesNotContain("Greets");
  }

  @Test
  void tellsOnlyGoodFromBadWhenAskedTo() {
    Path[] profiles = {profile("good", PASSES), profile("bad", FAILS), profile("unsure", SKIPS)};

    assertThat(CliRun.of("exec", profiles[0], "--no-distinct-exit").code()).isZero();
    assertThat(CliRun.of("exec", profiles[1], "--no-distinct-exit").code()).isEqualTo(1);
    assertThat(CliRun.of("exec", profiles[2], "--no-distinct-exit").code()).isZero();
    assertThat(CliRun.of("exec", unloadable(), "--no-distinct-exit").code()).isEqualTo(1);
    assertThat(CliRun.of("exec", profiles[1], "--distinct-exit").code()).isEqualTo(100);
  }

  private Path profile(String name, String check) {
    return ProfileFolder.of(folder, name, check);
  }

  private Path unloadable() {
    return ProfileFolder.in(folder, "unloadable").controls("control 'c' do\n  if\nend\n").path();
  }

  private static int exec(Path... profiles) {
    return CliRun.of(Stream.concat(Stream.of("exec"), Stream.of(profiles)).toArray()).code();
  }
}
