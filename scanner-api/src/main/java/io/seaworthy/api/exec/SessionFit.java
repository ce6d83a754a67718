package io.seaworthy.api.exec;

import io.seaworthy.api.command.Command;
import java.util.regex.Pattern;

/**
 * Decides which commands a shell can carry without changing what they do. The others get a process
 * start of their own, which is slower and always right.
 */
final class SessionFit {
  /** Names that a shell's {@code exec} and its patterns take literally. */
  private static final Pattern PLAIN_PROGRAM =
      Pattern.compile("[A-Za-z0-9_./+:@%,=][-A-Za-z0-9_./+:@%,=]*");

  private final String carrier;
  private final ShellGreeting shell;

  /**
   * Judges by what a shell says of itself.
   *
   * @param carrier the path of the session's shell
   * @param shell its greeting
   */
  SessionFit(String carrier, ShellGreeting shell) {
    this.carrier = carrier;
    this.shell = shell;
  }

  boolean admits(Command command) {
    String program = command.words().get(0);
    if (!PLAIN_PROGRAM.matcher(program).matches()) {
      return false;
    }
    if (!(command instanceof Command.Argv) && program.equals(carrier)) {
      // The same shell again: it does to its environment what the session's has done already.
      return shell.faithfulToShells();
    }
    return shell.faithful();
  }
}
