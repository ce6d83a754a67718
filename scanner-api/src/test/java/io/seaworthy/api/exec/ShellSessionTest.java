package io.seaworthy.api.exec;

import static io.seaworthy.api.exec.LocalContainer.SESSION;
import static io.seaworthy.api.exec.LocalContainer.open;
import static io.seaworthy.api.exec.LocalContainer.processesWith;
import static io.seaworthy.api.exec.LocalContainer.sessionOf;
import static io.seaworthy.api.exec.LocalContainer.stdout;
import static io.seaworthy.api.exec.LocalContainer.stdouts;
import static io.seaworthy.api.exec.LocalContainer.uniqueSleep;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.transport.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a session does beyond single commands. */
final class ShellSessionTest {
  @TempDir static Path home;
  private static List<Path> shells = List.of();

  private final RuntimeLauncher launcher = RuntimeLauncher.in(home);

  @BeforeAll
  static void furnish() {
    shells = RealShells.linked();
  }

  static Stream<Path> shells() {
    return shells.stream();
  }

  @Test
  void startsNothingBeforeTheFirstCommand() {
    try (Session session = open(launcher, SESSION)) {
      assertThat(session.target()).isEqualTo(LocalContainer.TARGET);
      assertThat(session.runAll(List.of())).isEmpty();
    }
    assertThat(launcher.started()).isEmpty();
  }

  @Test
  void runsTenThousandPipelinedCommandsThroughOneShell() {
    runsPipelined(10_000, SESSION);
  }

  @ParameterizedTest
  @MethodSource("shells")
  void runsAThousandPipelinedCommandsThroughAnyShell(Path shell) {
    runsPipelined(1000, sessionOf(shell));
  }

  private void runsPipelined(int count, ExecOptions options) {
    List<Command> commands = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      commands.add(Command.argv("/bin/echo", "line", "" + i, "'").asRepeatable());
      expected.add("line " + i + " '\n");
    }
    try (Session session = open(launcher, options)) {
      assertThat(stdouts(session.runAll(commands))).isEqualTo(expected);
    }
    assertThat(launcher.started()).hasSize(1);
    assertThat(launcher.processes()).noneMatch(StartedProcess::isAlive);
  }

  @Test
  void keepsTheOrderWhenRepeatableAndOtherCommandsAreMixed() throws IOException {
    Path log = Files.createFile(home.resolve("order"));
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Command command = Command.authorText("echo " + i + " >>" + log);
      commands.add(i % 3 == 0 ? command : command.asRepeatable());
    }
    try (Session session = open(launcher, SESSION)) {
      assertThat(session.runAll(commands)).allMatch(outcome -> outcome instanceof Exited);
    }
    assertThat(Files.readAllLines(log))
        .isEqualTo(IntStream.range(0, 30).mapToObj(Integer::toString).toList());
    assertThat(launcher.started()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("shells")
  void carriesLargeOutputsInBothStreamsOfManyCommands(Path shell) {
    Command large =
        Command.authorText("head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2").asRepeatable();
    try (Session session = open(launcher, sessionOf(shell))) {
      for (CommandOutcome outcome : session.runAll(Collections.nCopies(20, large))) {
        assertThat(((Exited) outcome).stdout().size()).isEqualTo(300_000);
        assertThat(((Exited) outcome).stderr().size()).isEqualTo(300_000);
      }
    }
    assertThat(launcher.started()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("shells")
  void letsNothingOfACommandReachTheNext(Path shell) {
    List<String> traces =
        List.of(
            "cd /",
            "umask 0",
            "export TRACE=1; TRACE2=2",
            "trap 'echo trace' EXIT INT TERM",
            "alias echo=false",
            "echo() { :; }",
            "exec >/dev/null",
            "ulimit -n 17",
            "set -euf",
            "exit 7",
            "kill -9 $$",
            "kill 0",
            "readonly PATH");
    try (Session session = open(launcher, sessionOf(shell))) {
      Command look =
          Command.authorText("pwd; umask; echo \"$TRACE$TRACE2$-\"; trap; ulimit -n; env | sort");
      CommandOutcome before = session.run(look);
      for (String trace : traces) {
        session.run(Command.authorText(trace));
        CommandOutcome after = session.run(look);
        assertThat(stdout(after)).describedAs(trace).isEqualTo(stdout(before));
        assertThat(((Exited) after).stderr().text()).isEmpty();
      }
    }
    assertThat(launcher.started()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("shells")
  void endsTheSessionWithACommandThatMayLeaveAChild(Path shell) {
    String seconds = uniqueSleep();
    // The child must be gone, however long a busy machine takes to see to it.
    ExecOptions patient =
        ExecOptions.builder().from(sessionOf(shell)).cleanUpGrace(Duration.ofSeconds(20)).build();
    try (Session session = open(launcher, patient)) {
      CommandOutcome outcome =
          session.run(Command.authorText("sleep " + seconds + " & echo at once"));
      assertThat(stdout(outcome)).isEqualTo("at once\n");
      assertThat(processesWith(seconds)).isZero();
      assertThat(stdout(session.run(Command.authorText("echo next")))).isEqualTo("next\n");
    }
    assertThat(launcher.count(shell.toString())).isEqualTo(2);
  }

  @Test
  void sendsNothingBehindACommandThatMayLeaveAChild() {
    Command background = Command.authorText("(sleep 1; echo stray) & echo 1").asRepeatable();
    Command plain = Command.authorText("echo 2").asRepeatable();
    try (Session session = open(launcher, SESSION)) {
      assertThat(stdouts(session.runAll(List.of(plain, background, plain, plain))))
          .containsExactly("2\n", "1\n", "2\n", "2\n");
    }
  }

  @Test
  void takesAFreshShellAfterStrayBytes() throws Exception {
    Path gate = home.resolve("gate");
    Path script = home.resolve("leaves-a-child");
    Files.writeString(
        script,
        "#!/bin/sh\n(while [ ! -e "
            + gate
            + " ]; do sleep 0.01; done; echo stray; : >"
            + gate
            + ".done) &\n");
    script.toFile().setExecutable(true);
    try (Session session = open(launcher, SESSION)) {
      assertThat(stdout(session.run(Command.argv(script.toString())))).isEmpty();
      assertThat(stdout(session.run(Command.authorText("echo before")))).isEqualTo("before\n");
      // Whatever comes while the gate opens is either true or no answer.
      CommandOutcome meanwhile =
          session.run(
              Command.authorText(
                  ": >" + gate + "; while [ ! -e " + gate + ".done ]; do :; done; echo m"));
      assertThat(meanwhile.kind())
          .isIn(CommandOutcome.Kind.EXITED, CommandOutcome.Kind.INDETERMINATE);
      assertThat(stdout(session.run(Command.authorText("echo after")))).isEqualTo("after\n");
    }
  }

  @Test
  void runsACommandOnceThoughItTakesTheSessionDown() throws IOException {
    Path log = Files.createFile(home.resolve("once"));
    Command fatal = Command.authorText("echo ran >>" + log + "; kill -9 $PPID");
    try (Session session = open(launcher, SESSION)) {
      CommandOutcome outcome = session.run(fatal);
      assertThat(outcome).isInstanceOf(Indeterminate.class);
      assertThat(outcome.cause()).isEqualTo("indeterminate.unproven-end");
      assertThat(Files.readAllLines(log)).hasSize(1);
      assertThat(stdout(session.run(Command.authorText("echo on")))).isEqualTo("on\n");
    }
  }

  @Test
  void repeatsARepeatableCommandOnceThoughItTakesTheSessionDown() throws IOException {
    Path log = Files.createFile(home.resolve("twice"));
    Command fatal = Command.authorText("echo ran >>" + log + "; kill -9 $PPID").asRepeatable();
    Command plain = Command.authorText("echo fine").asRepeatable();
    try (Session session = open(launcher, SESSION)) {
      List<CommandOutcome> outcomes = session.runAll(List.of(plain, fatal, plain));
      assertThat(outcomes.get(1)).isInstanceOf(Indeterminate.class);
      assertThat(stdout(outcomes.get(0)) + stdout(outcomes.get(2))).isEqualTo("fine\nfine\n");
      assertThat(Files.readAllLines(log)).hasSize(2);
    }
  }

  @Test
  void runsProgramsWithoutAShellInTheContainer() {
    ExecOptions noShell = sessionOf(Path.of("/no/such/sh"));
    try (Session session = open(launcher, noShell)) {
      assertThat(stdout(session.run(Command.argv("echo", "a")))).isEqualTo("a\n");
      assertThat(stdout(session.run(Command.argv("echo", "b")))).isEqualTo("b\n");
      assertThat(session.run(Command.argv("no-such-program")).cause())
          .isEqualTo("not-started.binary-not-found");
    }
    assertThat(launcher.count("/no/such/sh")).isEqualTo(1);
  }

  @Test
  void saysThatAContainerHasNoShell() {
    ScriptedLauncher bare =
        new ScriptedLauncher(
            (words, listener) ->
                listener.ended(
                    new ProcessEnd.NeverStarted(
                        new NotStarted(NotStarted.Reason.BINARY_NOT_FOUND, "no such file"))));
    for (ExecOptions options : List.of(SESSION, LocalContainer.ONE_SHOT)) {
      try (Session session = open(bare, options)) {
        assertThat(session.run(Command.authorText("true")).cause())
            .isEqualTo("not-started.no-shell");
        assertThat(session.run(Command.argv("/bin/sh")).cause())
            .isEqualTo("not-started.binary-not-found");
      }
    }
  }

  @Test
  void asksAnIdleShellForASignOfLife() {
    ExecOptions eager = ExecOptions.builder().probeAfter(Duration.ofNanos(1)).build();
    try (Session session = open(launcher, eager)) {
      for (int i = 0; i < 20; i++) {
        assertThat(stdout(session.run(Command.argv("echo", "" + i)))).isEqualTo(i + "\n");
      }
      launcher.process("/bin/sh").close();
      assertThat(stdout(session.run(Command.argv("echo", "again")))).isEqualTo("again\n");
    }
    assertThat(launcher.count("/bin/sh")).isEqualTo(2);
  }
}
