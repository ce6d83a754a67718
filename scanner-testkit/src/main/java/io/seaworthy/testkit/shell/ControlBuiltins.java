package io.seaworthy.testkit.shell;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;
import java.util.Map;

/** Built-in commands that change what runs next. */
final class ControlBuiltins {
  private static final int LONGEST_SCRIPT = 1 << 20;

  static final Map<String, Builtin> ALL =
      Map.of(
          "exit", ControlBuiltins::exit,
          "return", ControlBuiltins::leave,
          "break", ControlBuiltins::breakLoop,
          "continue", ControlBuiltins::continueLoop,
          "eval", ControlBuiltins::eval,
          ".", ControlBuiltins::source,
          "exec", ControlBuiltins::exec,
          "wait", (shell, words) -> 0);

  private ControlBuiltins() {}

  private static int exit(Shell shell, List<String> words) {
    throw new Jump.Exit(number(shell, words, shell.status()));
  }

  private static int leave(Shell shell, List<String> words) {
    throw new Jump.Return(number(shell, words, shell.status()));
  }

  private static int breakLoop(Shell shell, List<String> words) {
    throw new Jump.Break(number(shell, words, 1));
  }

  private static int continueLoop(Shell shell, List<String> words) {
    throw new Jump.Continue(number(shell, words, 1));
  }

  private static int number(Shell shell, List<String> words, int otherwise) {
    if (words.size() == 1) {
      return otherwise;
    }
    String word = words.get(1);
    if (word.matches("\\d{1,9}")) {
      return Integer.parseInt(word);
    }
    boolean bash = shell.kind() == ShellKind.BASH;
    shell.complain(
        shell.line(),
        words.get(0),
        bash ? word + ": numeric argument required" : "Illegal number: " + word);
    throw new Jump.Exit(2);
  }

  private static int eval(Shell shell, List<String> words) {
    return shell.runText(String.join(" ", words.subList(1, words.size())));
  }

  private static int source(Shell shell, List<String> words) {
    String path = words.size() > 1 ? words.get(1) : "";
    try {
      Bytes script = shell.files().open(path).take(LONGEST_SCRIPT);
      return shell.runText(script.text());
    } catch (FileProblem problem) {
      String complaint =
          switch (shell.kind()) {
            case DASH -> "cannot open " + path + ": No such file";
            case ASH -> "can't open '" + path + "': " + problem.words();
            case BASH -> path + ": " + problem.words();
          };
      shell.complain(shell.line(), words.get(0), complaint);
      throw new Jump.Exit(shell.kind() == ShellKind.BASH ? 1 : 2);
    }
  }

  /** Another program takes the shell's place: no trap of the shell runs any more. */
  private static int exec(Shell shell, List<String> words) {
    List<String> program = words.subList(1, words.size());
    if (shell.kind() == ShellKind.BASH) {
      shell.traps().remove("EXIT");
    }
    ProgramCall call = SimpleNode.call(shell, program);
    switch (call.processes().find(call).verdict()) {
      case FOUND -> throw new Jump.Replaced(call.processes().execute(call));
      case DENIED -> {
        shell.complain(shell.line(), "exec", program.get(0) + ": Permission denied");
        throw new Jump.Exit(126);
      }
      case ABSENT -> {
        shell.complain(shell.line(), "exec", program.get(0) + ": not found");
        throw new Jump.Exit(127);
      }
    }
    throw new IllegalStateException("a program is found, denied or absent");
  }
}
