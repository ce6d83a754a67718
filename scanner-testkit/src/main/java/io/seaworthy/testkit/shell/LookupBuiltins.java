package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.program.PathLookup;
import io.seaworthy.testkit.program.UnsupportedCommand;
import java.util.List;
import java.util.Map;

/** Built-in commands that say what a name stands for. */
final class LookupBuiltins {
  static final Map<String, Builtin> ALL =
      Map.of("command", LookupBuiltins::command, "type", LookupBuiltins::type);

  private LookupBuiltins() {}

  private static int command(Shell shell, List<String> words) {
    if (words.size() > 2 && words.get(1).equals("-v")) {
      return locate(shell, words.get(2));
    }
    if (words.size() < 2 || words.get(1).startsWith("-")) {
      throw new UnsupportedCommand(String.join(" ", words) + " is not imitated");
    }
    List<String> rest = words.subList(1, words.size());
    return Builtins.find(rest.get(0))
        .map(builtin -> builtin.run(shell, rest))
        .orElseGet(() -> SimpleNode.program(shell, rest));
  }

  /** {@code command -v}: only the first name counts, as in dash and ash. */
  private static int locate(Shell shell, String name) {
    if (shell.function(name).isPresent() || Builtins.find(name).isPresent()) {
      shell.streams().out().line(name);
      return 0;
    }
    PathLookup.Found found = SimpleNode.find(shell, name);
    if (found.verdict() != PathLookup.Verdict.FOUND) {
      return shell.kind() == ShellKind.BASH ? 1 : 127;
    }
    shell.streams().out().line(found.path());
    return 0;
  }

  private static int type(Shell shell, List<String> words) {
    int status = 0;
    for (String name : words.subList(1, words.size())) {
      status = Math.max(status, describe(shell, name));
    }
    return status;
  }

  private static int describe(Shell shell, String name) {
    boolean bash = shell.kind() == ShellKind.BASH;
    if (shell.function(name).isPresent()) {
      shell.streams().out().line(name + (bash ? " is a function" : " is a shell function"));
      return 0;
    }
    if (Builtins.find(name).isPresent()) {
      boolean special = Builtins.isSpecial(name) && !bash;
      shell.streams().out().line(name + " is a " + (special ? "special " : "") + "shell builtin");
      return 0;
    }
    PathLookup.Found found = SimpleNode.find(shell, name);
    if (found.verdict() == PathLookup.Verdict.FOUND) {
      shell.streams().out().line(name + " is " + found.path());
      return 0;
    }
    if (bash) {
      shell.complain(shell.line(), "type", name + ": not found");
      return 1;
    }
    shell.streams().out().line(name + ": not found");
    return 127;
  }
}
