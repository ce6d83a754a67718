package io.seaworthy.core.resource.system;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandTemplate;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;

/** Whether the container's shell knows a command. */
final class CommandPresence {
  private static final CommandTemplate TYPE =
      new CommandTemplate(
          "command.exists", "if type \"$1\" >/dev/null 2>&1; then echo yes; else echo no; fi");

  /** On Alpine InSpec asks {@code which}, to which built-ins of the shell are unknown. */
  private static final CommandTemplate WHICH =
      new CommandTemplate(
          "command.which",
          """
          type which >/dev/null 2>&1 || exit 127
          if which "$1" >/dev/null 2>&1; then echo yes; else echo no; fi
          """);

  private CommandPresence() {}

  static boolean exists(Facts facts, String command) {
    boolean alpine = Platform.detect(facts).name().equals("alpine");
    Exited exited = facts.runTool(Command.template(alpine ? WHICH : TYPE, command).asRepeatable());
    return switch (exited.stdout().text()) {
      case "yes\n" -> true;
      case "no\n" -> false;
      default ->
          throw new EvidenceException(
              "tool.answer", "the container's shell gave no answer on the command " + command);
    };
  }
}
