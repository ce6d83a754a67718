package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.program.PathLookup;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code NAME=value word word > file}. */
record SimpleNode(List<Word> assignments, List<Word> words, List<Redirect> redirects, int line)
    implements Node {
  SimpleNode {
    assignments = List.copyOf(assignments);
    words = List.copyOf(words);
    redirects = List.copyOf(redirects);
  }

  @Override
  public int run(Shell shell) {
    shell.call().processes().check();
    shell.obeySignals();
    shell.setLine(line);
    shell.setSubstitutionStatus(0);
    List<String> fields = new Expander(shell).fields(words);
    try {
      Streams streams = Redirections.apply(shell, redirects);
      if (fields.isEmpty()) {
        assign(shell);
        return shell.substitutionStatus();
      }
      if (fields.equals(List.of("exec"))) {
        shell.setStreams(streams);
        return 0;
      }
      return shell.with(streams, () -> command(shell, fields));
    } catch (Redirections.Failed failed) {
      shell.complain(line, failed.complaint());
      if (!fields.isEmpty() && Builtins.isSpecial(fields.get(0))) {
        throw new Jump.Exit(failed.status());
      }
      return failed.status();
    }
  }

  private int command(Shell shell, List<String> fields) {
    String name = fields.get(0);
    Optional<Builtin> builtin = Builtins.find(name);
    if (builtin.isPresent() && Builtins.isSpecial(name)) {
      assign(shell);
      return builtin.get().run(shell, fields);
    }
    Map<String, String> before = assignedHere(shell);
    try {
      Optional<Node> function = shell.function(name);
      if (function.isPresent()) {
        return shell.callFunction(function.get(), fields.subList(1, fields.size()));
      }
      return builtin.isPresent() ? builtin.get().run(shell, fields) : program(shell, fields);
    } finally {
      restore(shell, before);
    }
  }

  /** Runs a program, or says that there is none. */
  static int program(Shell shell, List<String> fields) {
    ProgramCall call = call(shell, fields);
    return switch (call.processes().find(call).verdict()) {
      case FOUND -> call.processes().execute(call);
      case DENIED -> {
        shell.complain(shell.line(), fields.get(0) + ": Permission denied");
        yield 126;
      }
      case ABSENT -> {
        shell.complain(shell.line(), fields.get(0) + notFound(shell, fields.get(0)));
        yield 127;
      }
    };
  }

  private static String notFound(Shell shell, String name) {
    return switch (shell.kind()) {
      case DASH, ASH -> ": not found";
      case BASH -> name.indexOf('/') >= 0 ? ": No such file or directory" : ": command not found";
    };
  }

  static ProgramCall call(Shell shell, List<String> fields) {
    Streams streams = shell.streams();
    ProgramCall around = shell.call();
    return new ProgramCall(
        fields,
        ProgramCall.plainName(fields.get(0)),
        shell.variables().environment(),
        streams.in(),
        streams.out(),
        streams.err(),
        shell.files(),
        around.container(),
        around.processes());
  }

  static PathLookup.Found find(Shell shell, String name) {
    ProgramCall call = call(shell, List.of(name));
    return call.processes().find(call);
  }

  private void assign(Shell shell) {
    for (Word assignment : assignments) {
      String name = Assignments.name(assignment);
      String value = new Expander(shell).text(Assignments.value(assignment));
      if (!shell.variables().set(name, value)) {
        shell.complain(line, name + Builtins.readOnly(shell.kind()));
        throw new Jump.Exit(2);
      }
    }
  }

  /** Sets variables for one command; returns what they were, null for those that were not set. */
  private Map<String, String> assignedHere(Shell shell) {
    Map<String, String> before = new LinkedHashMap<>();
    for (Word assignment : assignments) {
      String name = Assignments.name(assignment);
      before.put(name, shell.variables().get(name).map(value -> "=" + value).orElse(""));
      assign(shell);
      shell.variables().export(name);
    }
    return before;
  }

  private static void restore(Shell shell, Map<String, String> before) {
    before.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            shell.variables().unset(name);
          } else {
            shell.variables().set(name, value.substring(1));
          }
        });
  }
}
