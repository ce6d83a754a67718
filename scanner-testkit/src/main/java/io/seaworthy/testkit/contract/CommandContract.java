package io.seaworthy.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.command.CommandTemplate;
import io.seaworthy.api.command.SecretText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a command must give. */
abstract class CommandContract extends ContractBase {
  private static final CommandTemplate ARGUMENTS =
      new CommandTemplate("contract.arguments", "printf '%s|' \"$#\" \"$@\"");

  private static final CommandTemplate VARIABLE =
      new CommandTemplate("contract.variable", "printf '%s|' \"$SECRET\" \"$@\"");

  @TestFactory
  final Stream<DynamicTest> runsEachCommandOfTheTable() {
    return ContractCommands.all().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> runs(each)));
  }

  private void runs(ContractCommand expected) {
    need(Ability.SHELL);
    need(expected.needs().toArray(new Ability[0]));
    assertSame(expected, session().run(expected.command()));
  }

  private static void assertSame(ContractCommand expected, CommandOutcome outcome) {
    Exited exited = exited(outcome);
    assertSame("stdout", exited.stdout(), expected.stdout());
    Bytes stderr = expected.stderr();
    if (stderr == null) {
      assertThat(exited.stderr().isEmpty()).as("stderr is empty").isFalse();
    } else {
      assertSame("stderr", exited.stderr(), stderr);
    }
    assertThat(exited.code()).as("exit status").isEqualTo(expected.code());
  }

  @Test
  final void givesTheSameWhenManyCommandsGoTogether() {
    need(Ability.SHELL);
    List<ContractCommand> table =
        ContractCommands.all().stream()
            .filter(each -> each.needs().stream().noneMatch(lacking()::contains))
            .toList();
    List<CommandOutcome> outcomes =
        session().runAll(table.stream().map(ContractCommand::command).toList());
    assertThat(outcomes).hasSameSizeAs(table);
    for (int i = 0; i < table.size(); i++) {
      assertSame(table.get(i), outcomes.get(i));
    }
  }

  @Test
  final void reportsEveryExitStatus() {
    need(Ability.SHELL);
    List<Command> commands = new ArrayList<>();
    for (int status = 0; status < 256; status++) {
      commands.add(Command.authorText("exit " + status).asRepeatable());
    }
    List<CommandOutcome> outcomes = session().runAll(commands);
    for (int status = 0; status < 256; status++) {
      assertExited(outcomes.get(status), status, "");
    }
  }

  @Test
  final void passesWordsUnchanged() {
    need(Ability.SHELL);
    String[] words = {"%s|", "a b", "$HOME", "*", "'", "\"", "\\", "", "é\n", "--", "-n", "#"};
    assertExited(
        session().run(Command.argv("printf", words)), 0, "a b|$HOME|*|'|\"|\\||é\n|--|-n|#|");
  }

  @Test
  final void passesTheArgumentsOfTemplatesUnchanged() {
    need(Ability.SHELL);
    Command command = Command.template(ARGUMENTS, "a b", "$(id)", "`id`", "", "'x'", "\n");
    assertExited(session().run(command), 0, "6|a b|$(id)|`id`||'x'|\n|");
  }

  @Test
  final void givesSecretVariablesToOneProcessOnly() {
    need(Ability.SHELL);
    SecretText secret = SecretText.of(" it's \"so\" $HOME `id` \\ ");
    Command command = Command.template(VARIABLE, "a b");
    List<CommandOutcome> outcomes =
        session().runAll(List.of(command.withSecret("SECRET", secret), command));
    assertExited(outcomes.get(0), 0, secret.reveal() + "|a b|");
    assertExited(outcomes.get(1), 0, "|a b|");
  }

  @Test
  final void passesWordsOfHundredThousandBytes() {
    need(Ability.SHELL);
    String word = "x".repeat(100_000);
    assertExited(session().run(Command.template(ARGUMENTS, word)), 0, "1|" + word + "|");
  }

  @Test
  final void saysThatAProgramIsNotThere() {
    CommandOutcome outcome = session().run(Command.argv("surely-no-such-program", "x"));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            NotStarted.class,
            never -> assertThat(never.reason()).isEqualTo(NotStarted.Reason.BINARY_NOT_FOUND));
  }

  @Test
  final void neverTakesAProgramThatMayNotRunForOneThatRan() {
    CommandOutcome outcome = session().run(Command.argv("/etc/passwd"));
    assertThat(outcome.kind()).as(outcome::describe).isEqualTo(CommandOutcome.Kind.NOT_STARTED);
  }

  @Test
  final void saysThatThereIsNoShell() {
    if (!lacking().contains(Ability.SHELL)) {
      assertExited(ask("echo there is one"), 0, "there is one\n");
      return;
    }
    assertThat(ask("echo x"))
        .isInstanceOfSatisfying(
            NotStarted.class,
            never -> assertThat(never.reason()).isEqualTo(NotStarted.Reason.NO_SHELL));
  }
}
