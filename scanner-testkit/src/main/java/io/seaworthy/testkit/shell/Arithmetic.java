package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.program.UnsupportedCommand;

/** Evaluates {@code $((…))} with whole numbers. Serves one thread. */
final class Arithmetic {
  private static final String[][] LEVELS = {
    {"||"},
    {"&&"},
    {"|"},
    {"^"},
    {"&"},
    {"==", "!="},
    {"<=", ">=", "<", ">"},
    {"<<", ">>"},
    {"+", "-"},
    {"*", "/", "%"},
  };

  private final String text;
  private final Variables variables;
  private int at;

  private Arithmetic(String text, Variables variables) {
    this.text = text;
    this.variables = variables;
  }

  static long evaluate(String text, Variables variables) {
    Arithmetic reader = new Arithmetic(text, variables);
    long value = reader.binary(0);
    reader.blanks();
    if (reader.at < text.length()) {
      throw reader.unsupported();
    }
    return value;
  }

  private long binary(int level) {
    if (level == LEVELS.length) {
      return unary();
    }
    long value = binary(level + 1);
    for (String operator = next(level); !operator.isEmpty(); operator = next(level)) {
      value = apply(operator, value, binary(level + 1));
    }
    return value;
  }

  private String next(int level) {
    blanks();
    for (String operator : LEVELS[level]) {
      boolean longer = text.startsWith(operator + operator, at) || text.startsWith("=", at + 1);
      if (text.startsWith(operator, at) && (operator.length() == 2 || !longer)) {
        at += operator.length();
        return operator;
      }
    }
    return "";
  }

  private long apply(String operator, long left, long right) {
    if (right == 0 && (operator.equals("/") || operator.equals("%"))) {
      throw new UnsupportedCommand("a division by zero is not imitated");
    }
    return switch (operator) {
      case "||" -> left != 0 || right != 0 ? 1 : 0;
      case "&&" -> left != 0 && right != 0 ? 1 : 0;
      case "|" -> left | right;
      case "^" -> left ^ right;
      case "&" -> left & right;
      case "==" -> left == right ? 1 : 0;
      case "!=" -> left != right ? 1 : 0;
      case "<=" -> left <= right ? 1 : 0;
      case ">=" -> left >= right ? 1 : 0;
      case "<" -> left < right ? 1 : 0;
      case ">" -> left > right ? 1 : 0;
      case "<<" -> left << right;
      case ">>" -> left >> right;
      case "+" -> left + right;
      case "-" -> left - right;
      case "*" -> left * right;
      case "/" -> left / right;
      case "%" -> left % right;
      default -> throw unsupported();
    };
  }

  private long unary() {
    blanks();
    char c = at < text.length() ? text.charAt(at) : '\0';
    if (c == '-' || c == '+' || c == '!' || c == '~') {
      at++;
      long value = unary();
      return c == '-' ? -value : c == '!' ? (value == 0 ? 1 : 0) : c == '~' ? ~value : value;
    }
    if (c == '(') {
      at++;
      long value = binary(0);
      blanks();
      if (at >= text.length() || text.charAt(at++) != ')') {
        throw unsupported();
      }
      return value;
    }
    int from = at;
    while (at < text.length() && Names.continues(text.charAt(at))) {
      at++;
    }
    return number(text.substring(from, at));
  }

  private long number(String word) {
    String digits = Names.isName(word) ? variables.get(word).orElse("0").strip() : word;
    try {
      return digits.isEmpty() && Names.isName(word) ? 0 : Long.decode(digits);
    } catch (NumberFormatException e) {
      throw unsupported();
    }
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private UnsupportedCommand unsupported() {
    return new UnsupportedCommand("the arithmetic $((" + text + ")) is not imitated");
  }
}
