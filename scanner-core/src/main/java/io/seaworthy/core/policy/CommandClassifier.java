package io.seaworthy.core.policy;

import io.seaworthy.api.command.Command;
import java.util.List;

/** Finds out what a command does at most. */
final class CommandClassifier {
  private CommandClassifier() {}

  static CommandClass classify(Command command) {
    if (command instanceof Command.AuthorText author) {
      return classify(author.text());
    }
    if (command instanceof Command.Template template) {
      return template.template().id().startsWith("network.")
          ? CommandClass.NETWORK
          : CommandClass.READ_STATE;
    }
    return ToolTable.classOf(command.words());
  }

  static CommandClass classify(String text) {
    ShellText reading = ShellText.read(text);
    CommandClass gravest = reading.isOpaque() ? CommandClass.OPAQUE : CommandClass.READ_FILE;
    for (List<String> words : reading.commands()) {
      gravest = gravest.or(nested(words));
    }
    return reading.writtenFiles().isEmpty() ? gravest : CommandClass.WRITE;
  }

  /** {@code sh -c TEXT} is what its text is. */
  private static CommandClass nested(List<String> words) {
    boolean shell = words.size() >= 3 && words.get(0).matches("(/\\w+)*/?(ba|da|a|z)?sh");
    if (shell && words.get(1).equals("-c")) {
      return CommandClass.INTERPRETER.or(classify(words.get(2)));
    }
    return ToolTable.classOf(words);
  }
}
