package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --controls} and {@code --tags}. */
class SelectionTest {
  private static final Pattern CONTROL = Pattern.compile("(?m)^  \\S  (\\S+?)(?:: .*)?$");

  @TempDir Path folder;
  private Path profile = Path.of(".");

  @BeforeEach
  void writesAProfile() {
    profile =
        ProfileFolder.in(folder, "chosen")
            .controls(
                """
                control('ssh-01') { tag 'remote'; tag severity: 'high'; describe(1) { it { should eq 1 } } }
                control('ssh-02') { tag nist: ['AC-2', 'AC-3']; describe(1) { it { should eq 1 } } }
                control('os-01') { describe(1) { it { should eq 1 } } }
                """)
            .path();
  }

  @Test
  void takesIdsAndPatterns() {
    assertThat(exec("--controls", "os-01", "ssh-02")).containsExactly("ssh-02", "os-01");
    assertThat(exec("--controls", "/^ssh/")).containsExactly("ssh-01", "ssh-02");
    assertThat(exec("--controls", "/01$/")).containsExactly("ssh-01", "os-01");
    assertThat(exec("--controls=none")).isEmpty();
    assertThat(CliRun.of("exec", profile, "--controls", "/(/").err())
        .contains("/(/", "no regular expression");
  }

  @Test
  void takesNamesAndValuesOfTags() {
    assertThat(exec("--tags", "remote")).containsExactly("ssh-01");
    assertThat(exec("--tags", "high", "AC-3")).containsExactly("ssh-01", "ssh-02");
    assertThat(exec("--tags", "/^AC-/")).containsExactly("ssh-02");
    assertThat(exec("--tags", "remote", "--controls", "os-01")).isEmpty();
  }

  private List<String> exec(Object... flags) {
    return CONTROL
        .matcher(CliRun.exec(profile, flags).out())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
