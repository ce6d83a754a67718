package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import io.seaworthy.testkit.program.UnsupportedCommand;
import io.seaworthy.testkit.program.file.FilePrograms;
import io.seaworthy.testkit.program.text.TextPrograms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The commands that shells have built in, by name. */
final class Builtins {
  private static final Set<String> SPECIAL =
      Set.of(
          ":",
          ".",
          "break",
          "continue",
          "eval",
          "exec",
          "exit",
          "export",
          "readonly",
          "return",
          "set",
          "shift",
          "times",
          "trap",
          "unset");
  private static final Map<String, Builtin> ALL = all();

  private Builtins() {}

  private static Map<String, Builtin> all() {
    Map<String, Builtin> all = new HashMap<>();
    all.put(":", (shell, words) -> 0);
    all.put("true", (shell, words) -> 0);
    all.put("false", (shell, words) -> 1);
    all.putAll(ControlBuiltins.ALL);
    all.putAll(VariableBuiltins.ALL);
    all.putAll(PlaceBuiltins.ALL);
    all.putAll(SignalBuiltins.ALL);
    all.putAll(LookupBuiltins.ALL);
    TextPrograms.ALL.forEach((name, program) -> add(all, name, program));
    FilePrograms.ALL.forEach((name, program) -> add(all, name, program));
    for (String name : List.of("alias", "bg", "fg", "getopts", "hash", "jobs", "times", "ulimit")) {
      all.put(
          name,
          (shell, words) -> {
            throw new UnsupportedCommand("the built-in command " + name + " is not imitated");
          });
    }
    return Map.copyOf(all);
  }

  private static void add(Map<String, Builtin> all, String name, Program program) {
    if (Set.of("echo", "printf", "test", "[").contains(name)) {
      all.put(name, program(program));
    }
  }

  static Optional<Builtin> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** Tells whether POSIX 2.14 calls it special: its failures end the shell. */
  static boolean isSpecial(String name) {
    return SPECIAL.contains(name);
  }

  static String readOnly(ShellKind kind) {
    return kind == ShellKind.BASH ? ": readonly variable" : ": is read only";
  }

  private static Builtin program(Program program) {
    return (shell, words) -> {
      ProgramCall call = SimpleNode.call(shell, words);
      return program.run(call.withTitle(shell.title(words.get(0))));
    };
  }
}
