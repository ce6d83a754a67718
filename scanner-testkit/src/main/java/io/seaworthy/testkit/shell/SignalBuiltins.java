package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.program.Processes;
import io.seaworthy.testkit.program.UnsupportedCommand;
import java.util.List;
import java.util.Map;

/** Built-in commands about signals. */
final class SignalBuiltins {
  static final Map<String, Builtin> ALL =
      Map.of("kill", SignalBuiltins::kill, "trap", SignalBuiltins::trap);

  private SignalBuiltins() {}

  private static int trap(Shell shell, List<String> words) {
    if (words.size() < 3) {
      throw new UnsupportedCommand(String.join(" ", words) + " is not imitated");
    }
    String action = words.get(1);
    for (String condition : words.subList(2, words.size())) {
      if (condition.equals("EXIT") || condition.equals("0")) {
        set(shell, "EXIT", action);
        continue;
      }
      int signal =
          Signals.number(condition)
              .orElseThrow(() -> new UnsupportedCommand("trap of " + condition));
      set(shell, Signals.name(signal), action);
      shell.call().processes().catchSignal(signal, !action.equals("-"));
    }
    return 0;
  }

  private static void set(Shell shell, String condition, String action) {
    if (action.equals("-")) {
      shell.traps().remove(condition);
    } else {
      shell.traps().put(condition, action);
    }
  }

  private static int kill(Shell shell, List<String> words) {
    int signal = 15;
    int from = 1;
    if (words.size() > 1 && words.get(1).startsWith("-")) {
      boolean apart = words.get(1).equals("-s") && words.size() > 2;
      String name = apart ? words.get(2) : words.get(1).substring(1);
      signal = Signals.number(name).orElseThrow(() -> new UnsupportedCommand("the signal " + name));
      from = apart ? 3 : 2;
    }
    int status = 0;
    for (String word : words.subList(from, words.size())) {
      if (!word.matches("-?\\d{1,9}")) {
        throw new UnsupportedCommand(String.join(" ", words) + " is not imitated");
      }
      Processes processes = shell.call().processes();
      if (!processes.signal(Integer.parseInt(word), signal)) {
        complain(shell, word);
        status = 1;
      }
    }
    return status;
  }

  private static void complain(Shell shell, String pid) {
    switch (shell.kind()) {
      case DASH -> shell.complain(shell.line(), "kill", "No such process");
      case BASH -> shell.complain(shell.line(), "kill", "(" + pid + ") - No such process");
      case ASH -> shell.streams().err().line("sh: can't kill pid " + pid + ": No such process");
    }
  }
}
