package io.seaworthy.core.resource.config;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.internal.ConfigText;

/**
 * A text of structured data and where it came from.
 *
 * @param origin as InSpec prints it behind the kind of data
 * @param text the text
 */
record DataText(String origin, String text) {
  static DataText ofFile(Facts facts, String path) {
    return new DataText(path, ConfigText.read(facts, path));
  }

  static DataText ofContent(String content) {
    return new DataText("content", content);
  }

  static DataText ofCommand(Facts facts, String command) {
    Exited exited = facts.run(Command.authorText(command));
    if (exited.stdout().isEmpty()) {
      String stderr = exited.stderr().text();
      throw new ResourceFailed(
          stderr.isEmpty()
              ? "No JSON output, STDERR was empty"
              : "No JSON output, STDERR:\n " + stderr);
    }
    return new DataText(originOfCommand(command), exited.stdout().text());
  }

  static String originOfCommand(String command) {
    return "from command: " + command;
  }
}
