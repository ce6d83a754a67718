package io.seaworthy.testkit.shell;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.testkit.program.Glob;
import io.seaworthy.testkit.program.UnsupportedCommand;
import java.util.List;
import java.util.Optional;

/** What parameters, substitutions and arithmetic stand for. Serves one thread. */
final class Parameters {
  private final Shell shell;
  private final Expander expander;

  Parameters(Shell shell, Expander expander) {
    this.shell = shell;
    this.expander = expander;
  }

  /** Returns the values: one, or for {@code $@} as many as there are arguments. */
  List<String> values(WordPart part) {
    if (part instanceof WordPart.Parameter parameter) {
      boolean all = parameter.name().equals("@") || parameter.name().equals("*");
      if (all && parameter.operator().isEmpty()) {
        boolean joined = parameter.name().equals("*") && parameter.quoted();
        return joined ? List.of(joined(shell.arguments())) : shell.arguments();
      }
      if (parameter.name().equals("@")
          && parameter.operator().endsWith("+")
          && shell.arguments().isEmpty()) {
        return List.of();
      }
      return List.of(value(parameter));
    }
    if (part instanceof WordPart.Substitution substitution) {
      return List.of(output(substitution.body()));
    }
    if (part instanceof WordPart.Arithmetic arithmetic) {
      String expression = expander.text(arithmetic.expression());
      return List.of(Long.toString(Arithmetic.evaluate(expression, shell.variables())));
    }
    throw new IllegalStateException("a part of a word that has no value: " + part);
  }

  private String joined(List<String> arguments) {
    String separators = shell.variables().get("IFS").orElse(" ");
    return String.join(separators.isEmpty() ? "" : separators.substring(0, 1), arguments);
  }

  private String value(WordPart.Parameter parameter) {
    Optional<String> value = shell.parameter(parameter.name());
    String operator = parameter.operator();
    if (operator.equals("length")) {
      return Integer.toString(value.orElse("").length());
    }
    if (operator.isEmpty() || parameter.operand() == null) {
      return set(parameter, value);
    }
    if (operator.startsWith("#") || operator.startsWith("%")) {
      String pattern = expander.pattern(parameter.operand());
      return trimmed(set(parameter, value), operator, pattern);
    }
    boolean usable = value.isPresent() && (operator.length() == 1 || !value.get().isEmpty());
    return switch (operator.charAt(operator.length() - 1)) {
      case '+' -> usable ? expander.text(parameter.operand()) : "";
      case '-' -> usable ? value.get() : expander.text(parameter.operand());
      case '=' -> usable ? value.get() : assigned(parameter, parameter.operand());
      case '?' -> usable ? value.get() : missing(parameter, expander.text(parameter.operand()));
      default -> throw new IllegalStateException("operator of an expansion: " + operator);
    };
  }

  private String set(WordPart.Parameter parameter, Optional<String> value) {
    if (value.isEmpty() && shell.options().contains('u') && !parameter.name().equals("@")) {
      return missing(parameter, "");
    }
    return value.orElse("");
  }

  private String assigned(WordPart.Parameter parameter, Word operand) {
    String value = expander.text(operand);
    shell.variables().set(parameter.name(), value);
    return value;
  }

  private String missing(WordPart.Parameter parameter, String message) {
    String complaint = message.isEmpty() ? "parameter not set" : message;
    shell.complain(shell.line(), parameter.name() + ": " + complaint);
    throw new Jump.Exit(shell.unsetStatus());
  }

  private static String trimmed(String value, String operator, String pattern) {
    Glob glob = Glob.of(pattern);
    boolean front = operator.startsWith("#");
    boolean longest = operator.length() == 2;
    for (int i = 0; i <= value.length(); i++) {
      int taken = longest ? value.length() - i : i;
      int cut = front ? taken : value.length() - taken;
      if (glob.matches(front ? value.substring(0, cut) : value.substring(cut))) {
        return front ? value.substring(cut) : value.substring(0, cut);
      }
    }
    return value;
  }

  /** Runs a substitution; its output loses NULs and the line feeds at its end. */
  private String output(Node body) {
    Capture capture = new Capture();
    shell.setSubstitutionStatus(shell.subshell(body, shell.streams().withOutput(1, capture)));
    Bytes bytes = capture.bytes();
    if (!bytes.isUtf8()) {
      throw new UnsupportedCommand("a substitution of output that is not UTF-8 is not imitated");
    }
    return bytes.text().replace("\0", "").replaceFirst("\n+$", "");
  }
}
