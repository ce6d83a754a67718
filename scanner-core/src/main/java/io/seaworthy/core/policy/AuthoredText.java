package io.seaworthy.core.policy;

import io.seaworthy.api.command.Command;
import java.util.List;
import java.util.Optional;

/**
 * What of a command is a profile author's own words: all of a shell text, the query of a database's
 * client, and the whole command line of a program that uses a network, since it says with whom.
 */
final class AuthoredText {
  private AuthoredText() {}

  static Optional<String> of(Command command, CommandClass commandClass) {
    if (command instanceof Command.AuthorText author) {
      return Optional.of(author.text());
    }
    if (command instanceof Command.Template template) {
      return commandClass == CommandClass.NETWORK
          ? Optional.of(String.join(" ", template.arguments()))
          : Optional.empty();
    }
    List<String> words = command.words();
    List<String> queries =
        DatabaseClients.queries(ToolTable.program(words), words.subList(1, words.size()));
    if (!queries.isEmpty()) {
      return Optional.of(String.join("\n", queries));
    }
    return commandClass == CommandClass.NETWORK
        ? Optional.of(String.join(" ", words))
        : Optional.empty();
  }
}
