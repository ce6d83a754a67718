package io.seaworthy.api.exec;

import static io.seaworthy.api.exec.LocalContainer.ONE_SHOT;
import static io.seaworthy.api.exec.LocalContainer.SESSION;
import static io.seaworthy.api.exec.LocalContainer.open;
import static io.seaworthy.api.exec.LocalContainer.processesWith;
import static io.seaworthy.api.exec.LocalContainer.stdout;
import static io.seaworthy.api.exec.LocalContainer.uniqueSleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.CleanUp;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.OutputLimitExceeded;
import io.seaworthy.api.command.CommandOutcome.TimedOut;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.transport.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deadlines, limits, interruption and closing: the command ends, and so does its process. */
final class GivingUpTest {
  /** Generous: a busy machine is no reason to call a process unverified here. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  @TempDir static Path home;

  private final RuntimeLauncher launcher = RuntimeLauncher.in(home);

  static Stream<ExecOptions> modes() {
    return Stream.of(SESSION, ONE_SHOT)
        .map(
            options ->
                ExecOptions.builder()
                    .mode(options.mode())
                    .cleanUpGrace(GRACE)
                    .drainGrace(GRACE)
                    .build());
  }

  @ParameterizedTest
  @MethodSource("modes")
  void killsWhatOutlivesItsDeadline(ExecOptions options) {
    String seconds = uniqueSleep();
    List<Command> commands =
        List.of(
            Command.argv("sleep", seconds),
            Command.authorText("sleep " + seconds),
            Command.authorText("echo out; echo err >&2; sleep " + seconds + "; echo never"),
            Command.authorText("trap '' TERM INT HUP; (sleep " + seconds + "); sleep " + seconds),
            Command.authorText("sleep " + seconds + " & wait"),
            Command.authorText("while :; do sleep " + seconds + " & sleep 0.01; done"),
            Command.authorText("setsid sh -c 'sleep " + seconds + "; :'"),
            Command.authorText("kill -STOP $$; sleep " + seconds));
    try (Session session = open(launcher, options)) {
      for (Command command : commands) {
        Duration timeout = Duration.ofMillis(500);
        CommandOutcome outcome = session.run(command.withTimeout(timeout));
        assertThat(outcome).describedAs("%s", command.words()).isInstanceOf(TimedOut.class);
        TimedOut timedOut = (TimedOut) outcome;
        assertThat(timedOut.timeout()).isEqualTo(timeout);
        assertThat(timedOut.cleanUp())
            .describedAs("%s", command.words())
            .isEqualTo(CleanUp.VERIFIED_GONE);
        assertThat(processesWith(seconds)).describedAs("%s", command.words()).isZero();
        assertThat(stdout(session.run(Command.argv("echo", "next")))).isEqualTo("next\n");
      }
      TimedOut talkative =
          (TimedOut) session.run(commands.get(2).withTimeout(Duration.ofMillis(500)));
      assertThat(talkative.partial().stdout()).isEqualTo(Bytes.utf8("out\n"));
      assertThat(talkative.partial().stderr()).isEqualTo(Bytes.utf8("err\n"));
    }
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @MethodSource("modes")
  void answersTheCommandsBehindOneThatHangs(ExecOptions options) {
    String seconds = uniqueSleep();
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      commands.add(Command.argv("echo", "" + i).asRepeatable());
    }
    commands.set(
        4, Command.argv("sleep", seconds).asRepeatable().withTimeout(Duration.ofMillis(300)));
    try (Session session = open(launcher, options)) {
      List<CommandOutcome> outcomes = session.runAll(commands);
      for (int i = 0; i < 9; i++) {
        if (i == 4) {
          assertThat(outcomes.get(i)).isInstanceOf(TimedOut.class);
        } else {
          assertThat(stdout(outcomes.get(i))).isEqualTo(i + "\n");
        }
      }
    }
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @MethodSource("modes")
  void takesTheLimitExactly(ExecOptions options) {
    OutputLimit limit = new OutputLimit(1000);
    String print = "head -c $1 /dev/zero; head -c $2 /dev/zero >&2";
    try (Session session = open(launcher, options)) {
      CommandOutcome full = session.run(sh(print, 1000, 1000).withOutputLimit(limit));
      assertThat(full).isInstanceOf(Exited.class);
      assertThat(((Exited) full).stdout().size()).isEqualTo(1000);
      assertThat(((Exited) full).stderr().size()).isEqualTo(1000);
      assertExceeded(session.run(sh(print, 1001, 0).withOutputLimit(limit)), "stdout");
      assertExceeded(session.run(sh(print, 0, 1001).withOutputLimit(limit)), "stderr");
      assertThat(stdout(session.run(Command.argv("echo", "next")))).isEqualTo("next\n");
    }
    assertNothingIsLeft();
  }

  private static Command sh(String text, int first, int second) {
    return Command.argv("sh", "-c", text, "sh", "" + first, "" + second);
  }

  private static void assertExceeded(CommandOutcome outcome, String stream) {
    assertThat(outcome).isInstanceOf(OutputLimitExceeded.class);
    OutputLimitExceeded exceeded = (OutputLimitExceeded) outcome;
    assertThat(exceeded.stream()).isEqualTo(stream);
    Bytes partial =
        stream.equals("stdout") ? exceeded.partial().stdout() : exceeded.partial().stderr();
    assertThat(partial.size()).isEqualTo(1000);
  }

  @ParameterizedTest
  @MethodSource("modes")
  void killsWhatPrintsWithoutEnd(ExecOptions options) {
    String mark = "flood" + uniqueSleep();
    try (Session session = open(launcher, options)) {
      CommandOutcome outcome = session.run(Command.argv("yes", mark));
      assertThat(outcome).isInstanceOf(OutputLimitExceeded.class);
      assertThat(((OutputLimitExceeded) outcome).cleanUp())
          .isIn(CleanUp.VERIFIED_GONE, CleanUp.NOT_NEEDED);
      assertThat(processesWith(mark)).isZero();
    }
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @MethodSource("modes")
  void endsTheCommandWhenTheThreadIsInterrupted(ExecOptions options) throws Exception {
    String seconds = uniqueSleep();
    Path begun = home.resolve("begun-" + seconds);
    Command command = Command.authorText(": >" + begun + "; sleep " + seconds).asRepeatable();
    try (Session session = open(launcher, options)) {
      Thread caller = Thread.currentThread();
      Thread interrupter =
          new Thread(
              () -> {
                awaitFile(begun);
                caller.interrupt();
              });
      interrupter.start();
      List<CommandOutcome> outcomes =
          session.runAll(List.of(command, Command.argv("echo", "behind")));
      assertThat(Thread.interrupted()).isTrue();
      interrupter.join();
      assertThat(outcomes.get(0)).isInstanceOf(Indeterminate.class);
      assertThat(outcomes.get(0).cause()).isEqualTo("indeterminate.interrupted");
      assertThat(outcomes.get(1).cause()).isEqualTo("not-started.cancelled");
      assertThat(processesWith(seconds)).isZero();
      assertThat(stdout(session.run(Command.argv("echo", "next")))).isEqualTo("next\n");
    }
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @MethodSource("modes")
  void startsNothingOnAnInterruptedThread(ExecOptions options) {
    try (Session session = open(launcher, options)) {
      Thread.currentThread().interrupt();
      CommandOutcome outcome = session.run(Command.argv("true"));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(outcome.cause()).isEqualTo("not-started.cancelled");
      assertThat(launcher.started()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("modes")
  void endsTheCommandWhenTheSessionIsClosed(ExecOptions options) {
    String seconds = uniqueSleep();
    Path begun = home.resolve("begun-" + seconds);
    Command command = Command.authorText(": >" + begun + "; sleep " + seconds);
    Session session = open(launcher, options);
    CompletableFuture<Void> closer =
        CompletableFuture.runAsync(
            () -> {
              awaitFile(begun);
              session.close();
            });
    List<CommandOutcome> outcomes =
        session.runAll(List.of(command, Command.argv("echo", "behind")));
    closer.join();
    assertThat(outcomes.get(0).cause()).isEqualTo("indeterminate.session-lost");
    assertThat(outcomes.get(1).cause()).isEqualTo("not-started.session-closed");
    assertThat(processesWith(seconds)).isZero();
    session.close();
    assertThat(session.run(Command.argv("true")).cause()).isEqualTo("not-started.session-closed");
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @MethodSource("modes")
  void servesOneThreadAtATime(ExecOptions options) {
    Path begun = home.resolve("begun-" + uniqueSleep());
    Path go = home.resolve("go-" + uniqueSleep());
    String text = ": >" + begun + "; while [ ! -e " + go + " ]; do sleep 0.01; done; echo done";
    try (Session session = open(launcher, options)) {
      CompletableFuture<CommandOutcome> first =
          CompletableFuture.supplyAsync(() -> session.run(Command.authorText(text)));
      awaitFile(begun);
      assertThatThrownBy(() -> session.run(Command.argv("true")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("open a session for each");
      create(go);
      assertThat(stdout(first.join())).isEqualTo("done\n");
    }
  }

  private void assertNothingIsLeft() {
    for (StartedProcess process : launcher.processes()) {
      process.awaitExit();
    }
  }

  private static void awaitFile(Path file) {
    while (!Files.exists(file)) {
      Thread.onSpinWait();
    }
  }

  private static void create(Path file) {
    try {
      Files.createFile(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
