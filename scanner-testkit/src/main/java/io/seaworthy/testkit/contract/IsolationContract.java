package io.seaworthy.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a command must not leave to the next one. */
abstract class IsolationContract extends CommandContract {
  private static final List<String> RESTLESS =
      List.of(
          "cd /etc",
          "umask 077",
          "export X=1; PATH=/nowhere; export PATH",
          "unset HOME; unset PATH",
          "trap 'echo trapped' EXIT HUP INT TERM",
          "set -e; set -u; set -f; false",
          "exec 2>/dev/null",
          "exec >&2 2>&-",
          "exec </dev/null >/dev/null 2>&1",
          "exit 3",
          "f() { :; }; readonly R=1; R=2",
          "echo() { :; }; printf() { :; }",
          "kill -9 $$",
          "kill -TERM $$",
          "IFS=x; set -- a b c; shift",
          "read line; cat",
          "echo 'unbalanced",
          "printf 'no newline at the end'");

  @TestFactory
  final Stream<DynamicTest> keepsNothingOfACommandForTheNext() {
    return RESTLESS.stream().map(text -> DynamicTest.dynamicTest(text, () -> leavesNothing(text)));
  }

  private void leavesNothing(String text) {
    need(Ability.SHELL);
    String look = "pwd; umask; echo \"${X-unset} $HOME $PATH\"; echo err >&2; cat; echo $#";
    CommandOutcome.Exited before = exited(ask(look));
    List<CommandOutcome> outcomes =
        session()
            .runAll(
                List.of(
                    Command.authorText(text).asRepeatable(),
                    Command.authorText(look).asRepeatable()));
    assertThat(outcomes.get(0).kind()).isEqualTo(CommandOutcome.Kind.EXITED);
    CommandOutcome.Exited after = exited(outcomes.get(1));
    assertSame("stdout", after.stdout(), before.stdout());
    assertSame("stderr", after.stderr(), before.stderr());
    assertThat(after.code()).isEqualTo(before.code());
  }

  @Test
  final void givesOutcomesInTheOrderOfTheCommands() {
    need(Ability.SHELL);
    List<CommandOutcome> outcomes =
        session()
            .runAll(
                Stream.of("echo 1", "exit 2", "echo 3 >&2; echo 3", "echo 4")
                    .<Command>map(text -> Command.authorText(text).asRepeatable())
                    .toList());
    assertExited(outcomes.get(0), 0, "1\n");
    assertExited(outcomes.get(1), 2, "");
    assertExited(outcomes.get(2), 0, "3\n");
    assertExited(outcomes.get(3), 0, "4\n");
  }

  @Test
  final void answersNothingForNoCommands() {
    assertThat(session().runAll(List.of())).isEmpty();
  }
}
