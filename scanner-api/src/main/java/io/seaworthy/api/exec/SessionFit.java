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

  private SessionFit() {}

  static boolean admits(Command command, ShellGreeting shell) {
    String program = command.words().get(0);
    if (!PLAIN_PROGRAM.matcher(program).matches()) {
      return false;
    }
    if (!(command instanceof Command.Argv)) {
      // A shell between the session's and the command makes good what the former did to the
      // environment.
      return true;
    }
    return shell.environmentProved() && (!shell.prefersApplets() || program.indexOf('/') >= 0);
  }
}
