package io.seaworthy.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.core.policy.PolicyDecision.Allowed;
import io.seaworthy.core.policy.PolicyDecision.Denied;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandPolicyTest {
  private static final Clock DAY =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          cat /etc/passwd                                   ! READ_FILE
          grep -c x /etc/group | wc -l                      ! READ_FILE
          ps aux | grep sshd                                ! READ_STATE
          find / -xdev -perm -4000 2>/dev/null              ! READ_COSTLY
          find / -name core -exec rm {} +                   ! WRITE
          find /etc -exec cat {} +                          ! READ_COSTLY
          find /etc -delete                                 ! WRITE
          awk -F: '$3 == 0 {print $1}' /etc/passwd          ! INTERPRETER
          sed -n 1p /etc/hosts                              ! READ_STATE
          sed -i s/a/b/ /etc/hosts                          ! WRITE
          echo x > /tmp/y                                   ! WRITE
          echo x >> "/tmp/y z"                              ! WRITE
          echo x >/dev/null 2>&1                            ! READ_STATE
          curl http://localhost/ | head -1                  ! NETWORK
          su -s /bin/sh -c id nobody                        ! IDENTITY
          sudo sshd -T                                      ! IDENTITY
          passwd -S root                                    ! READ_STATE
          passwd root                                       ! WRITE
          ssh -V                                            ! READ_STATE
          modprobe -n -v cramfs                             ! READ_STATE
          modprobe --showconfig                             ! READ_STATE
          modprobe cramfs                                   ! WRITE
          useradd -D                                        ! READ_STATE
          useradd -D -s /bin/sh                             ! WRITE
          ssh host                                          ! NETWORK
          for f in /etc/*; do cat $f; done                  ! OPAQUE
          test -n "$(curl -s http://x)"                     ! NETWORK
          echo `rm -rf /`                                   ! WRITE
          sh -c 'rm /x'                                     ! WRITE
          echo 'rm > /x'                                    ! READ_STATE
          /usr/bin/rm x                                     ! WRITE
          A=1 rm x                                          ! WRITE
          xargs rm                                          ! WRITE
          env LC_ALL=C stat /                               ! READ_STATE
          my-own-tool --list                                ! OPAQUE
          """)
  void classifiesByTheGravestThingThatIsPlainlyThere(String text, CommandClass expected) {
    assertThat(CommandClassifier.classify(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rm /x", "echo x > /y", "curl http://x", "sudo id", "psql -h db -c 'select 1'"})
  void deniesWhatIsRecognisedByDefault(String text) {
    assertThat(CommandPolicy.readOnly().decide(Command.authorText(text)))
        .isInstanceOf(Denied.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cat /etc/passwd",
        "my-own-tool",
        "for f in a; do cat $f; done",
        "awk '{print}' /x"
      })
  void allowsTheRestByDefault(String text) {
    assertThat(CommandPolicy.readOnly().decide(Command.authorText(text)))
        .isInstanceOf(Allowed.class);
  }

  @Test
  void permitsWritingInNoMode() {
    assertThat(CommandPolicy.open().decide(Command.authorText("rm /x"))).isInstanceOf(Denied.class);
    assertThat(CommandPolicy.open().decide(Command.authorText("curl http://x")))
        .isInstanceOf(Allowed.class);
  }

  @Test
  void runsOnlyOurOwnQuestionsInBuiltinOnly() {
    CommandPolicy policy = CommandPolicy.builtinOnly();

    assertThat(policy.decide(Command.authorText("cat /etc/passwd")))
        .isInstanceOfSatisfying(Denied.class, d -> assertThat(d.rule()).isEqualTo("builtin-only"));
    assertThat(policy.decide(Command.argv("ps", "aux"))).isInstanceOf(Allowed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cat /var/run/secrets/kubernetes.io/serviceaccount/token",
        "cat /var/run/../run/secrets/x/token",
        "head -c 10 /proc/1/environ",
        "grep -r x /root/.ssh/id_rsa",
        "cat //etc/ssh/./ssh_host_rsa_key",
        "find /root/.ssh/id_rsa -exec cat {} +"
      })
  void neverReadsTheContentOfProtectedFiles(String text) {
    assertThat(CommandPolicy.open().decide(Command.authorText(text)))
        .isInstanceOfSatisfying(
            Denied.class, d -> assertThat(d.rule()).isEqualTo("denied-content"));
  }

  @Test
  void leavesThePropertiesOfProtectedFilesOpen() {
    assertThat(
            CommandPolicy.readOnly()
                .decide(Command.argv("env", "LC_ALL=C", "stat", "-L", "/etc/ssh/ssh_host_rsa_key")))
        .isInstanceOf(Allowed.class);
  }

  @Test
  void readsWhatItsOwnListLeavesOut() {
    Command read = Command.authorText("cat /proc/kcore");
    CommandPolicy policy =
        CommandPolicy.readOnly().withDeniedPaths(DeniedPaths.defaults().except("/proc/kcore"));

    assertThat(CommandPolicy.readOnly().decide(read)).isInstanceOf(Denied.class);
    assertThat(policy.decide(read)).isInstanceOf(Allowed.class);
    assertThat(policy.mode()).isEqualTo(PolicyMode.READ_ONLY);
  }

  @Test
  void opensAPathOnlyByName() {
    DeniedPaths paths = DeniedPaths.defaults();

    assertThat(paths.except("/proc/kcore").denies("/proc/kcore")).isEmpty();
    assertThatThrownBy(() -> paths.except("/nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/nothing");
    assertThat(paths.and("/data/**").denies("/data/x")).contains("/data/**");
  }

  @Test
  void runsApprovedTextsUntilTheyExpire() {
    String approved = Approvals.hash("psql -c 'show ssl'");
    Approvals approvals =
        Approvals.parse(
            "test",
            """
            - sha256: %s
              approved_by: ada
              approved_on: 2026-01-01
              expires: 2026-03-02
              reason: reads a setting
            """
                .formatted(approved));
    Command command = Command.authorText("psql -c 'show ssl'");

    assertThat(CommandPolicy.reviewed(approvals, DAY).decide(command)).isInstanceOf(Allowed.class);
    Clock nextDay = Clock.offset(DAY, java.time.Duration.ofDays(1));
    assertThat(CommandPolicy.reviewed(approvals, nextDay).decide(command))
        .isInstanceOfSatisfying(
            Denied.class, d -> assertThat(d.reason()).contains("ada", "2026-03-02"));
    assertThat(
            CommandPolicy.reviewed(approvals, DAY)
                .decide(Command.authorText("psql -c 'show ssl' ")))
        .isInstanceOfSatisfying(Denied.class, d -> assertThat(d.rule()).isEqualTo("not-approved"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          - {sha256: abc}                    ! sha256
          - [1]                              ! accepted is a map
          {a: 1}                             ! accepted is a list
          - {sha256: x, aproved_by: y}       ! knows no aproved_by
          - {approved_by: x}                 ! has no sha256
          - {expires: 2026-01-01, expires: 9}  ! duplicate key expires
          """)
  void namesWhatIsWrongWithAnApprovalFile(String yaml, String named) {
    assertThatThrownBy(() -> Approvals.parse("approvals.yml", yaml))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("approvals.yml")
        .hasMessageContaining(named);
  }

  @Test
  void refusesAnApprovalThatIsNotYetOrTwiceOrBackwards() {
    String entry = "- {sha256: %s, approved_by: ada, approved_on: %s, expires: %s, reason: r}\n";
    String hash = Approvals.hash("id");
    Approvals later = Approvals.parse("a", entry.formatted(hash, "2026-03-03", "2026-04-01"));

    assertThat(CommandPolicy.reviewed(later, DAY).decide(Command.authorText("id")))
        .isInstanceOfSatisfying(Denied.class, d -> assertThat(d.reason()).contains("begins on"));
    assertThatThrownBy(
            () -> Approvals.parse("a", entry.formatted(hash, "2026-03-03", "2026-03-01")))
        .hasMessageContaining("expires before");
    String once = entry.formatted(hash, "2026-01-01", "2026-04-01");
    assertThatThrownBy(() -> Approvals.parse("a", once + once))
        .hasMessageContaining("entry 2", "same sha256");
  }

  @Test
  void refusesAnApprovalFileThatCanNotBeReadOrIsAnother(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("approvals.yml");
    assertThatThrownBy(() -> Approvals.load(file))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("approvals.yml", "can't be read");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> Approvals.load(file)).hasMessageContaining("can't be read");
    Files.writeString(file, "[]");
    assertThat(Approvals.load(file, Approvals.hash("[]"))).isNotNull();
    Files.writeString(file, "[] # changed");
    assertThatThrownBy(() -> Approvals.load(file, Approvals.hash("[]")))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("has the SHA-256 " + Approvals.hash("[] # changed"));
    String tooLong = "[]".repeat(1 << 20);
    Files.writeString(file, tooLong);
    assertThatThrownBy(() -> Approvals.load(file, Approvals.hash(tooLong)))
        .hasMessageContaining("more than 1048576 bytes");
  }
}
