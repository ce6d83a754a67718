package io.seaworthy.testkit.shell;

import static java.util.stream.Collectors.joining;

import io.seaworthy.testkit.container.FileView;
import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/** What a running shell knows. Serves one thread. */
final class Shell {
  private final ProgramCall call;
  private final Complaints complaints;
  private final String name;
  private final Variables variables;
  private final Map<String, Node> functions;
  private final Set<Character> options;
  private final Map<String, String> traps;
  private List<String> arguments;
  private FileView files;
  private Streams streams;
  private String umask;
  private int status;
  private int line;
  private int conditions;
  private int calls;
  private int substitutionStatus;

  /**
   * Starts a shell.
   *
   * @param call what started it
   * @param name the value of {@code $0}
   * @param named whether the caller gave the name
   * @param arguments the positional parameters
   */
  Shell(ProgramCall call, String name, boolean named, List<String> arguments) {
    this.call = call;
    this.name = name;
    this.complaints = new Complaints(call.container().shell(), name, named);
    this.variables = new Variables(call.environment());
    this.functions = new HashMap<>();
    this.options = new HashSet<>();
    this.traps = new HashMap<>();
    this.arguments = arguments;
    this.files = call.files();
    this.streams = Streams.of(call.in(), call.out(), call.err());
    this.umask = "0022";
    variables.set("PWD", files.directory());
    variables.export("PWD");
  }

  private Shell(Shell parent, Streams streams) {
    this.call = parent.call;
    this.name = parent.name;
    this.complaints = parent.complaints;
    this.variables = new Variables(parent.variables);
    this.functions = new HashMap<>(parent.functions);
    this.options = new HashSet<>(parent.options);
    this.traps = new HashMap<>();
    this.arguments = parent.arguments;
    this.files = parent.files;
    this.streams = streams;
    this.umask = parent.umask;
    this.status = parent.status;
    this.line = parent.line;
    this.conditions = parent.conditions;
    this.calls = parent.calls;
  }

  ProgramCall call() {
    return call;
  }

  ShellKind kind() {
    return call.container().shell();
  }

  Variables variables() {
    return variables;
  }

  Set<Character> options() {
    return options;
  }

  Map<String, String> traps() {
    return traps;
  }

  FileView files() {
    return files;
  }

  void setFiles(FileView moved) {
    files = moved;
  }

  Streams streams() {
    return streams;
  }

  void setStreams(Streams changed) {
    streams = changed;
  }

  List<String> arguments() {
    return arguments;
  }

  void setArguments(List<String> changed) {
    arguments = List.copyOf(changed);
  }

  String umask() {
    return umask;
  }

  void setUmask(String changed) {
    umask = changed;
  }

  int status() {
    return status;
  }

  void setStatus(int last) {
    status = last;
  }

  int line() {
    return line;
  }

  void setLine(int current) {
    line = current;
  }

  void define(String function, Node body) {
    functions.put(function, body);
  }

  Optional<Node> function(String function) {
    return Optional.ofNullable(functions.get(function));
  }

  void forget(String function) {
    functions.remove(function);
  }

  Optional<String> parameter(String parameter) {
    char first = parameter.charAt(0);
    if (Names.starts(first)) {
      return variables.get(parameter);
    }
    if (Character.isDigit(first)) {
      int number = Integer.parseInt(parameter);
      if (number == 0) {
        return Optional.of(name);
      }
      return number <= arguments.size() ? Optional.of(arguments.get(number - 1)) : Optional.empty();
    }
    return switch (first) {
      case '#' -> Optional.of(Integer.toString(arguments.size()));
      case '?' -> Optional.of(Integer.toString(status));
      case '$' -> Optional.of(Integer.toString(call.processes().pid()));
      case '-' -> Optional.of(options.stream().sorted().map(String::valueOf).collect(joining()));
      case '@', '*' -> Optional.of(String.join(" ", arguments));
      default -> Optional.empty();
    };
  }

  /** Notes a command's end and obeys {@code set -e}. */
  int finished(int result, Node node) {
    status = result;
    boolean exempt =
        node instanceof AndOrNode || (node instanceof PipelineNode pipe && pipe.negated());
    if (result != 0 && options.contains('e') && conditions == 0 && !exempt) {
      throw new Jump.Exit(result);
    }
    return result;
  }

  /** Runs a command whose failure is only looked at. */
  int tested(Node node) {
    conditions++;
    try {
      return node.run(this);
    } finally {
      conditions--;
    }
  }

  /** Runs something with other streams. */
  int with(Streams others, IntSupplier body) {
    Streams before = streams;
    streams = others;
    try {
      return body.getAsInt();
    } finally {
      streams = before;
    }
  }

  /** Runs a command in a copy of this shell. */
  int subshell(Node node, Streams others) {
    Shell child = new Shell(this, others);
    return child.toEnd(() -> node.run(child));
  }

  /** Runs something to the end of this shell, its trap for the end included. */
  int toEnd(IntSupplier body) {
    try {
      status = body.getAsInt();
    } catch (Jump.Replaced end) {
      return end.status();
    } catch (Jump.Exit end) {
      status = end.status();
    } catch (Jump.Return end) {
      status = end.status();
    } catch (Jump.Break | Jump.Continue end) {
      status = 0;
    }
    String trap = traps.remove("EXIT");
    int end = status;
    return trap == null ? end : toEnd(() -> runText(trap, end));
  }

  private int runText(String text, int end) {
    runText(text);
    return end;
  }

  /** Runs the commands of a text. */
  int runText(String text) {
    return runLines(Characters.of(text));
  }

  /** Runs commands line by line, so that what was right before a mistake has been done. */
  int runLines(Characters text) {
    ShellParser parser = new ShellParser(text);
    int result = 0;
    try {
      for (Optional<Node> next = parser.line(); next.isPresent(); next = parser.line()) {
        result = next.get().run(this);
        status = result;
      }
      return result;
    } catch (SyntaxProblem problem) {
      streams.err().print(complaints.syntax(problem));
      throw new Jump.Exit(2);
    }
  }

  /** Runs the traps of signals that have come meanwhile. */
  void obeySignals() {
    for (int signal : call.processes().takeSignals()) {
      String trap = traps.get(Signals.name(signal));
      if (trap != null) {
        int before = status;
        runText(trap);
        status = before;
      }
    }
  }

  int substitutionStatus() {
    return substitutionStatus;
  }

  void setSubstitutionStatus(int last) {
    substitutionStatus = last;
  }

  /** With which status a shell ends that meets a parameter that is not set. */
  int unsetStatus() {
    return kind() == ShellKind.BASH ? 1 : 2;
  }

  /** Runs a function. */
  int callFunction(Node body, List<String> given) {
    List<String> before = arguments;
    arguments = List.copyOf(given);
    calls++;
    try {
      return body.run(this);
    } catch (Jump.Return end) {
      return end.status();
    } finally {
      calls--;
      arguments = before;
    }
  }

  boolean inFunction() {
    return calls > 0;
  }

  void complain(int at, String message) {
    streams.err().line(complaints.of(at, message));
  }

  void complain(int at, String builtin, String message) {
    streams.err().line(complaints.of(at, builtin, message));
  }

  /** What stands before the complaints of a program that the shell has built in. */
  String title(String builtin) {
    return complaints.title(line, builtin);
  }

  Complaints complaints() {
    return complaints;
  }
}
