package io.seaworthy.testkit.contract;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command with what it must give on every POSIX shell, with GNU programs and with BusyBox.
 * Immutable.
 *
 * @param text author text
 * @param code its exit status
 * @param stdout all of standard output
 * @param stderr all of standard error; null where only its words differ: something must be there
 * @param needs what the container must be able to do
 */
public record ContractCommand(
    String text, int code, Bytes stdout, @Nullable Bytes stderr, Set<Ability> needs) {
  /** Copies the set. */
  public ContractCommand {
    needs = Set.copyOf(needs);
  }

  static ContractCommand prints(String text, String stdout) {
    return prints(text, Bytes.utf8(stdout));
  }

  static ContractCommand prints(String text, Bytes stdout) {
    return new ContractCommand(text, 0, stdout, Bytes.EMPTY, Set.of());
  }

  ContractCommand exits(int status) {
    return new ContractCommand(text, status, stdout, stderr, needs);
  }

  ContractCommand warns(String expected) {
    return warns(Bytes.utf8(expected));
  }

  ContractCommand warns(Bytes expected) {
    return new ContractCommand(text, code, stdout, expected, needs);
  }

  ContractCommand warnsInItsOwnWords() {
    return new ContractCommand(text, code, stdout, null, needs);
  }

  ContractCommand needs(Ability... abilities) {
    return new ContractCommand(text, code, stdout, stderr, Set.of(abilities));
  }

  /**
   * Returns the command to run.
   *
   * @return author text, declared repeatable
   */
  public Command command() {
    return Command.authorText(text).asRepeatable();
  }

  /**
   * Returns a short name for reports.
   *
   * @return the start of the text, on one line
   */
  public String name() {
    String line = text.replace("\n", "⏎").replace('\0', '␀');
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
