package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.container.ShellKind;

/**
 * How the shells complain: each has its own form. Immutable.
 *
 * @param kind which shell
 * @param name the value of {@code $0}
 * @param named whether the caller gave the name, which ash shows differently
 */
record Complaints(ShellKind kind, String name, boolean named) {
  /** A complaint of the shell itself. */
  String of(int line, String message) {
    return switch (kind) {
      case DASH -> name + ": " + line + ": " + message;
      case BASH -> name + ": line " + line + ": " + message;
      case ASH -> name + (named ? ": line " + (line - 1) + ": " : ": ") + message;
    };
  }

  /** A complaint of a command that the shell has built in. */
  String of(int line, String builtin, String message) {
    return switch (kind) {
      case DASH, BASH -> of(line, builtin + ": " + message);
      case ASH -> name + ": " + builtin + ": line " + (line - 1) + ": " + message;
    };
  }

  /** What stands before the complaints of a program that the shell has built in. */
  String title(int line, String builtin) {
    return switch (kind) {
      case DASH -> name + ": " + line + ": " + builtin;
      case BASH -> name + ": line " + line + ": " + builtin;
      case ASH -> "sh";
    };
  }

  String syntax(SyntaxProblem problem) {
    int line = problem.line();
    return switch (kind) {
      case DASH ->
          problem.isUnterminated()
              ? of(line, "Syntax error: Unterminated quoted string\n")
              : of(line, "Syntax error: " + problem.quotedToken() + " unexpected\n");
      case ASH ->
          problem.isUnterminated()
              ? of(line, "syntax error: unterminated quoted string\n")
              : of(line, "syntax error: unexpected " + problem.quotedToken() + "\n");
      case BASH -> name + ": -c: line " + line + ": " + bash(problem) + "\n";
    };
  }

  private static String bash(SyntaxProblem problem) {
    if (problem.isUnterminated()) {
      return "unexpected EOF while looking for matching `'\"";
    }
    return problem.isEnd()
        ? "syntax error: unexpected end of file"
        : "syntax error near unexpected token `" + problem.bareToken() + "'";
  }
}
