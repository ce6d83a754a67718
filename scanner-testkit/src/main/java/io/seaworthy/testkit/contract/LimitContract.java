package io.seaworthy.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.command.CommandOutcome.OutputLimitExceeded;
import io.seaworthy.api.command.CommandOutcome.TimedOut;
import io.seaworthy.api.command.OutputLimit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How commands are given up, and how sessions end. */
@Timeout(120)
abstract class LimitContract extends IsolationContract {
  private static final Duration SHORT = Duration.ofMillis(700);

  @Test
  final void givesUpACommandThatTakesTooLong() {
    need(Ability.SHELL);
    CommandOutcome outcome =
        session().run(Command.authorText("echo before; sleep 100").withTimeout(SHORT));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            TimedOut.class,
            late -> {
              assertThat(late.timeout()).isEqualTo(SHORT);
              // The last line break may be held back: it could have been the start of an end mark.
              assertThat(late.partial().stdout().text()).startsWith("before");
            });
    assertExited(ask("echo goes on"), 0, "goes on\n");
  }

  @Test
  final void givesUpACommandThatPrintsTooMuch() {
    need(Ability.SHELL);
    OutputLimit limit = new OutputLimit(1000);
    CommandOutcome outcome =
        session().run(Command.authorText("while :; do echo y; done").withOutputLimit(limit));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            OutputLimitExceeded.class,
            much -> {
              assertThat(much.stream()).isEqualTo("stdout");
              assertThat(much.limit()).isEqualTo(limit);
              assertThat(much.partial().stdout().size()).isBetween(1, 1000);
              assertThat(much.partial().stdout().text()).startsWith("y\n");
            });
    assertExited(ask("echo goes on"), 0, "goes on\n");
  }

  @Test
  final void givesUpACommandThatComplainsTooMuch() {
    need(Ability.SHELL);
    CommandOutcome outcome =
        session()
            .run(
                Command.authorText("while :; do echo y >&2; done")
                    .withOutputLimit(new OutputLimit(1000)));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            OutputLimitExceeded.class, much -> assertThat(much.stream()).isEqualTo("stderr"));
  }

  @Test
  final void takesOutputOfExactlyTheLimit() {
    need(Ability.SHELL);
    OutputLimit limit = new OutputLimit(10);
    assertExited(
        session().run(Command.authorText("printf 0123456789").withOutputLimit(limit)),
        0,
        "0123456789");
    assertThat(session().run(Command.authorText("printf 0123456789x").withOutputLimit(limit)))
        .isInstanceOf(OutputLimitExceeded.class);
  }

  @Test
  final void answersNoMoreAfterItsClose() {
    session().close();
    session().close();
    assertThat(ask("echo x"))
        .isInstanceOfSatisfying(
            NotStarted.class,
            never -> assertThat(never.reason()).isEqualTo(NotStarted.Reason.SESSION_CLOSED));
  }

  @Test
  final void keepsTheInterruptOfItsCaller() {
    Thread.currentThread().interrupt();
    CommandOutcome outcome = ask("echo x");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome.kind())
        .isIn(CommandOutcome.Kind.NOT_STARTED, CommandOutcome.Kind.INDETERMINATE);
  }

  @Test
  final void endsACommandWhoseCallerIsInterrupted() throws Exception {
    need(Ability.SHELL);
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    CompletableFuture<CommandOutcome> outcome = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              outcome.complete(ask("sleep 100"));
              flag.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    awaitWaiting(caller);
    caller.interrupt();
    assertInterrupted(outcome.get());
    assertThat(flag.get()).as("the interrupt flag").isTrue();
    caller.join();
  }

  private static void assertInterrupted(CommandOutcome outcome) {
    if (outcome instanceof Indeterminate open) {
      assertThat(open.reason()).isEqualTo(Indeterminate.Reason.INTERRUPTED);
    } else {
      assertThat(outcome.cause()).isEqualTo("not-started.cancelled");
    }
  }

  @Test
  final void endsACommandWhenItIsClosedMeanwhile() throws Exception {
    need(Ability.SHELL);
    CompletableFuture<CommandOutcome> outcome = new CompletableFuture<>();
    Thread caller = new Thread(() -> outcome.complete(ask("sleep 100")));
    caller.start();
    awaitWaiting(caller);
    session().close();
    assertThat(outcome.get().kind())
        .isIn(CommandOutcome.Kind.NOT_STARTED, CommandOutcome.Kind.INDETERMINATE);
    caller.join();
  }

  /** Waits until a thread waits for its command. */
  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }
}
