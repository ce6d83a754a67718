package io.seaworthy.testkit;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.target.Target;

/**
 * A command that a scan asked for. Immutable.
 *
 * @param target which container it was for
 * @param command what was asked
 */
public record RecordedCommand(Target target, Command command) {
  /**
   * Returns the command as a text to read.
   *
   * @return author text as it stands, {@code template ID ARGUMENTS}, or the words with blanks
   *     between
   */
  public String text() {
    if (command instanceof Command.Template template) {
      String arguments = String.join(" ", template.arguments());
      return ("template " + template.template().id() + " " + arguments).strip();
    }
    return new CommandCall(command.words()).text();
  }
}
