package io.seaworthy.api.exec;

import static io.seaworthy.api.exec.LocalContainer.ONE_SHOT;
import static io.seaworthy.api.exec.LocalContainer.SESSION;
import static io.seaworthy.api.exec.LocalContainer.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.CleanUp;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.command.CommandOutcome.TimedOut;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of commands when the transport has trouble, and that nothing of it stays open. */
final class TransportTroubleTest {
  private static final Command COMMAND = Command.argv("program", "argument");
  private static final Refused FORBIDDEN =
      new Refused(Refused.Reason.FORBIDDEN, 403, "no", "Grant it.");

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ExecOptions impatient(ExecOptions options) {
    return ExecOptions.builder()
        .mode(options.mode())
        .cleanUpGrace(Duration.ofMillis(20))
        .drainGrace(Duration.ofMillis(20))
        .probeTimeout(Duration.ofMillis(20))
        .build();
  }

  @Test
  void takesTheExitStatusFromThePlatformOnly() {
    ScriptedLauncher launcher =
        new ScriptedLauncher(
            (words, listener) -> {
              listener.stderr(bytes("command terminated with exit code 3\n"));
              listener.stdout(bytes("out"));
              listener.ended(new ProcessEnd.Status(42));
            });
    try (Session session = open(launcher, ONE_SHOT)) {
      Exited exited = (Exited) session.run(COMMAND);
      assertThat(exited.code()).isEqualTo(42);
      assertThat(exited.stdout()).isEqualTo(Bytes.utf8("out"));
      assertThat(exited.stderr()).isEqualTo(Bytes.utf8("command terminated with exit code 3\n"));
    }
    assertThat(launcher.started()).containsExactly(COMMAND.words());
    assertNothingIsOpen(launcher);
  }

  @ParameterizedTest
  @EnumSource(Indeterminate.Reason.class)
  void doesNotKnowAnEndThatWasLost(Indeterminate.Reason reason) {
    ScriptedLauncher launcher =
        new ScriptedLauncher(
            (words, listener) -> {
              listener.stdout(bytes("part"));
              listener.ended(new ProcessEnd.Lost(reason, "it broke"));
            });
    try (Session session = open(launcher, ONE_SHOT)) {
      Indeterminate outcome = (Indeterminate) session.run(COMMAND);
      assertThat(outcome.reason()).isEqualTo(reason);
      assertThat(outcome.detail()).isEqualTo("it broke");
      assertThat(outcome.partial().stdout()).isEqualTo(Bytes.utf8("part"));
    }
    assertNothingIsOpen(launcher);
  }

  @Test
  void passesARefusalOn() {
    ScriptedLauncher launcher = always(new ProcessEnd.NeverStarted(FORBIDDEN));
    try (Session session = open(launcher, ONE_SHOT)) {
      assertThat(session.run(COMMAND)).isEqualTo(FORBIDDEN);
    }
    assertNothingIsOpen(launcher);
  }

  @Test
  void asksOnceForAShellThatIsRefused() {
    ScriptedLauncher launcher = always(new ProcessEnd.NeverStarted(FORBIDDEN));
    try (Session session = open(launcher, SESSION)) {
      assertThat(session.runAll(Collections.nCopies(50, COMMAND)))
          .hasSize(50)
          .containsOnly(FORBIDDEN);
    }
    assertThat(launcher.started()).containsExactly(List.of("/bin/sh"));
    assertNothingIsOpen(launcher);
  }

  @Test
  void startsNothingThroughAShellThatNeverGreets() {
    for (ProcessEnd end :
        List.of(
            new ProcessEnd.Status(0),
            new ProcessEnd.Status(137),
            new ProcessEnd.Lost(Indeterminate.Reason.CONNECTION_LOST, "it broke"))) {
      ScriptedLauncher launcher =
          new ScriptedLauncher(
              (words, listener) -> {
                listener.stdout(bytes("welcome!\n"));
                listener.ended(end);
              });
      try (Session session = open(launcher, SESSION)) {
        CommandOutcome outcome = session.run(COMMAND);
        assertThat(outcome).isInstanceOf(NotStarted.class);
        assertThat(outcome.cause()).isEqualTo("not-started.runtime-error");
      }
      assertThat(launcher.started()).containsExactly(List.of("/bin/sh"), List.of("/bin/sh"));
      assertNothingIsOpen(launcher);
    }
  }

  @Test
  void givesUpOnAShellThatIsSilent() {
    ScriptedLauncher launcher = silent();
    Command command = COMMAND.withTimeout(Duration.ofMillis(30));
    try (Session session = open(launcher, impatient(SESSION))) {
      List<CommandOutcome> outcomes = session.runAll(Collections.nCopies(10, command));
      assertThat(outcomes.get(0)).isInstanceOf(TimedOut.class);
      assertThat(((TimedOut) outcomes.get(0)).cleanUp()).isEqualTo(CleanUp.UNVERIFIED);
      assertThat(outcomes.subList(1, 10))
          .allSatisfy(
              outcome -> assertThat(outcome.cause()).isEqualTo("not-started.runtime-error"));
    }
    assertNothingIsOpen(launcher);
  }

  @Test
  void doesNotClaimThatASilentProcessIsGone() {
    ScriptedLauncher launcher = silent();
    try (Session session = open(launcher, impatient(ONE_SHOT))) {
      for (int i = 0; i < 10; i++) {
        TimedOut outcome = (TimedOut) session.run(COMMAND.withTimeout(Duration.ofMillis(10)));
        assertThat(outcome.cleanUp()).isEqualTo(CleanUp.UNVERIFIED);
        // Clean-ups that never answer don't pile up.
        assertThat(launcher.openHandles()).isLessThanOrEqualTo(4);
      }
    }
    assertNothingIsOpen(launcher);
  }

  @Test
  void goesOnWithTheCleanUpAfterItsGrace() {
    ScriptedLauncher launcher = silent();
    Session session = open(launcher, impatient(ONE_SHOT));
    session.run(COMMAND.withTimeout(Duration.ofMillis(10)));
    assertThat(launcher.openHandles()).isEqualTo(1);
    assertThat(launcher.started().get(1)).contains("seaworthy.session.reap", "words");
    session.close();
    assertNothingIsOpen(launcher);
  }

  @Test
  void reportsTheTargetCheckThatItWasGiven() {
    try (Session session = open(silent(), SESSION)) {
      assertThat(session.checkTarget()).isInstanceOf(TargetCheck.Unverifiable.class);
    }
    TargetCheck changed = new TargetCheck.Changed(List.of("restart count 1 became 2"));
    try (Session session =
        ExecSession.over(LocalContainer.TARGET, silent(), SESSION, () -> changed)) {
      assertThat(session.checkTarget()).isEqualTo(changed);
    }
  }

  @Test
  void closesTheLauncherOnce() {
    ScriptedLauncher launcher = silent();
    Session session = open(launcher, SESSION);
    session.close();
    session.close();
    assertThat(launcher.isClosed()).isTrue();
    assertThat(session.run(COMMAND).cause()).isEqualTo("not-started.session-closed");
    assertThat(launcher.started()).isEmpty();
  }

  private static ScriptedLauncher always(ProcessEnd end) {
    return new ScriptedLauncher((words, listener) -> listener.ended(end));
  }

  private static ScriptedLauncher silent() {
    return new ScriptedLauncher((words, listener) -> {});
  }

  private static void assertNothingIsOpen(ScriptedLauncher launcher) {
    assertThat(launcher.openHandles()).isZero();
    assertThat(launcher.isClosed()).isTrue();
  }
}
