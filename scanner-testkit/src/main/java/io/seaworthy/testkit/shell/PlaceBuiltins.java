package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.program.UnsupportedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Built-in commands about where a shell is and what it would let others do. */
final class PlaceBuiltins {
  static final Map<String, Builtin> ALL =
      Map.of(
          "cd", PlaceBuiltins::change,
          "pwd", PlaceBuiltins::print,
          "umask", PlaceBuiltins::umask);

  private PlaceBuiltins() {}

  private static int change(Shell shell, List<String> words) {
    List<String> operands = new ArrayList<>(words.subList(1, words.size()));
    operands.removeIf(word -> word.equals("--"));
    if (operands.size() > 1 || operands.stream().anyMatch(word -> word.startsWith("-"))) {
      throw new UnsupportedCommand(String.join(" ", words) + " is not imitated");
    }
    String path = operands.isEmpty() ? shell.variables().get("HOME").orElse("/") : operands.get(0);
    try {
      String before = shell.files().directory();
      shell.setFiles(shell.files().in(path));
      shell.variables().set("OLDPWD", before);
      shell.variables().set("PWD", shell.files().directory());
      return 0;
    } catch (FileProblem problem) {
      String complaint =
          switch (shell.kind()) {
            case DASH -> "can't cd to " + path;
            case ASH -> "can't cd to " + path + ": " + problem.words();
            case BASH -> path + ": " + problem.words();
          };
      shell.complain(shell.line(), "cd", complaint);
      return shell.kind() == ShellKind.DASH ? 2 : 1;
    }
  }

  private static int print(Shell shell, List<String> words) {
    if (words.size() > 1) {
      throw new UnsupportedCommand(String.join(" ", words) + " is not imitated");
    }
    shell.streams().out().line(shell.files().directory());
    return 0;
  }

  private static int umask(Shell shell, List<String> words) {
    if (words.size() == 1) {
      shell.streams().out().line(shell.umask());
      return 0;
    }
    String mask = words.get(1);
    if (words.size() > 2 || !mask.matches("[0-7]{1,4}")) {
      throw new UnsupportedCommand(String.join(" ", words) + " is not imitated");
    }
    shell.setUmask(String.format(Locale.ROOT, "%04o", Integer.parseInt(mask, 8)));
    return 0;
  }
}
