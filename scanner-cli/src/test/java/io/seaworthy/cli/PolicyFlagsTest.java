package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.policy.Approvals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be asked, said beforehand and held to. */
class PolicyFlagsTest {
  @TempDir Path folder;

  @Test
  void listsWhatAScanCanAskAndSaysWhatIsRefused() {
    Path profile =
        ProfileFolder.of(
            folder,
            "greeting",
            "it { should cmp command('rm /tmp/x').stdout + command(input('greeting')).stdout }");

    CliRun run = CliRun.of("commands", profile);

    assertThat(run.code()).isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(run.out())
        .contains("engine", "ps --help", "no-writes", "controls/a.rb:", "rm /tmp/x")
        .contains("sha256 " + Approvals.hash("rm /tmp/x"))
        .containsPattern("run-time.*command\\(input\\('greeting'\\)\\)");
  }

  @Test
  void runsWhatAnApprovalFileNamesAndNothingElse() throws IOException {
    Path profile =
        ProfileFolder.of(
            folder, "greeting", "it { should cmp command('echo hello').stdout.strip }");
    Path approvals = folder.resolve("approvals.yml");
    Object[] scan = {
      "exec", profile, "-t", "local://", "--policy", "reviewed", "--approvals", approvals
    };

    Files.writeString(approvals, approval("echo hello", "2999-01-01"));
    assertThat(CliRun.of(scan).code()).isEqualTo(ExitCodes.ALL_PASSED);
    Files.writeString(approvals, approval("echo hello", "2020-01-01"));
    CliRun expired = CliRun.of(scan);
    assertThat(expired.code()).isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(expired.out()).contains("not-approved", "expired on 2020-01-01");
    Files.writeString(approvals, approval("echo hello", "2999-01-01").replace("reason", "cause"));
    CliRun unread = CliRun.of(scan);
    assertThat(unread.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(unread.err()).contains("approvals.yml, entry 1: knows no cause");
  }

  @Test
  void saysWhatAPolicyLacks() {
    Path profile = ProfileFolder.of(folder, "greeting", "it { should cmp 'hello' }");

    CliRun unnamed = CliRun.of("exec", profile, "-t", "local://", "--policy", "reviewed");
    CliRun unused = CliRun.of("exec", profile, "-t", "local://", "--approvals", "x");
    CliRun unheld = CliRun.of("exec", profile, "-t", "local://", "--approvals-sha256", "x");

    assertThat(unnamed.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(unnamed.err()).contains("--approvals FILE");
    assertThat(unused.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(unused.err()).contains("--approvals: counts only with --policy reviewed");
    assertThat(unheld.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(unheld.err()).contains("--approvals-sha256: counts only with --policy reviewed");
  }

  private static String approval(String text, String expires) {
    return """
    - sha256: %s
      approved_by: a reviewer
      approved_on: 2020-01-01
      expires: %s
      reason: looked at
    """
        .formatted(Approvals.hash(text), expires);
  }
}
