package io.seaworthy.core.resource.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOptions;
import io.seaworthy.api.command.CommandOutcome.CleanUp;
import io.seaworthy.api.command.CommandOutcome.Partial;
import io.seaworthy.api.command.CommandOutcome.TimedOut;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.RecordedSession;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandResourceTest {
  private final RecordedSession session = new RecordedSession();

  private RecordedSession on(String releaseFile) {
    return session
        .command(0, "Linux 6.1.0 x86_64\n", "", "uname", "-s", "-r", "-m")
        .file(releaseFile, "3.20.3\n");
  }

  /** What is asked for the presence of a command is a script of ours with the name as parameter. */
  private void presence(String answer, String script, String id, String name) {
    session.command(0, answer, "", "/bin/sh", "-c", script, "seaworthy." + id, name);
  }

  @Test
  void runsTheTextOnce() {
    session.command(3, "out\n", "err\n", "/bin/sh", "-c", "ls | wc -l");
    var facts = session.facts();
    CommandResource command = CommandResource.of(facts, "ls | wc -l");
    assertThat(command.stdout()).isEqualTo("out\n");
    assertThat(command.stderr()).isEqualTo("err\n");
    assertThat(CommandResource.of(facts, "ls | wc -l").exitStatus()).isEqualTo(3);
    assertThat(session.asked()).hasSize(1);
    assertThat(command).hasToString("Command: `ls | wc -l`");
  }

  @Test
  void tellsBeforehandWhatItWillRun() {
    assertThat(CommandResource.spec("id").needs())
        .singleElement()
        .isInstanceOfSatisfying(
            Need.Run.class,
            need -> {
              assertThat(need.command()).isInstanceOf(Command.AuthorText.class);
              assertThat(need.command().options().timeout()).isEqualTo(CommandOptions.MAX_TIMEOUT);
            });
  }

  @Test
  void takesAMissingProgramForTheTextsOwnAnswer() {
    session.command(127, "", "sh: nmcli: not found\n", "/bin/sh", "-c", "nmcli device");
    assertThat(CommandResource.of(session.facts(), "nmcli device").exitStatus()).isEqualTo(127);
  }

  @Test
  void isNoAnswerWhenTheTextDidNotEnd() {
    session.outcome(
        new TimedOut(Duration.ofSeconds(1), Partial.NONE, CleanUp.VERIFIED_GONE),
        "/bin/sh",
        "-c",
        "find /");
    assertThatThrownBy(() -> CommandResource.of(session.facts(), "find /").stdout())
        .isInstanceOfSatisfying(
            EvidenceException.class, e -> assertThat(e.evidenceCause()).isEqualTo("timed-out"));
  }

  @Test
  void asksTheShellWhetherACommandExists() {
    on("/etc/debian_version");
    String script = "if type \"$1\" >/dev/null 2>&1; then echo yes; else echo no; fi";
    presence("yes\n", script, "command.exists", "ls");
    presence("no\n", script, "command.exists", "nova");
    presence("", script, "command.exists", "odd");
    var facts = session.facts();
    assertThat(CommandResource.of(facts, "ls").exists()).isTrue();
    assertThat(CommandResource.of(facts, "nova").exists()).isFalse();
    assertThatThrownBy(() -> CommandResource.of(facts, "odd").exists())
        .isInstanceOf(EvidenceException.class);
  }

  @Test
  void asksWhichOnAlpine() {
    on("/etc/alpine-release");
    String script =
        """
        type which >/dev/null 2>&1 || exit 127
        if which "$1" >/dev/null 2>&1; then echo yes; else echo no; fi
        """;
    presence("no\n", script, "command.which", "cd");
    assertThat(CommandResource.of(session.facts(), "cd").exists()).isFalse();
  }

  @Test
  void quotesTheTextForBash() {
    session.command(0, "it's\n", "", "/bin/sh", "-c", "bash -c 'echo \"it'\\''s\" | cat'");
    BashResource bash = BashResource.of(session.facts(), "echo \"it's\" | cat");
    assertThat(bash.stdout()).isEqualTo("it's\n");
    assertThat(bash.stderr()).isEmpty();
    assertThat(bash.exitStatus()).isZero();
    assertThat(bash).hasToString("Bash command echo \"it's\" | cat");
  }

  @Test
  void runsBashInAWayOfItsOwn() {
    session.command(0, "", "+ true\n", "/bin/sh", "-c", "/bin/bash -x -c 'true'");
    assertThat(BashResource.of(session.facts(), "true", "/bin/bash", "-x -c").stderr())
        .isEqualTo("+ true\n");
    assertThat(BashResource.spec("true").needs())
        .isEqualTo(List.of(new Need.Run(CommandResource.authorText("bash -c 'true'"))));
  }
}
