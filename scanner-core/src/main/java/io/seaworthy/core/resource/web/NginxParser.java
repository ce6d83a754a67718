package io.seaworthy.core.resource.web;

import io.seaworthy.core.facts.EvidenceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads nginx's configuration language as InSpec's parser does, which is narrower than nginx's own:
 * a name needs a blank behind it, a comment may stand only between statements, and a name may not
 * begin with a digit. What it can't read InSpec skips, so this has to refuse it too.
 *
 * <p>A statement {@code name a b;} adds the list {@code [a, b]} to the values of its name; a block
 * adds a map, with its own arguments under {@code _}.
 */
final class NginxParser {
  private static final int MAX_DEPTH = 50;

  private final String text;
  private int at;

  private NginxParser(String text) {
    this.text = text;
  }

  /**
   * Reads a text that holds at least one statement.
   *
   * @throws IllegalArgumentException when the text has another form
   */
  static Map<String, List<Object>> parse(String text) {
    NginxParser parser = new NginxParser(text);
    parser.filler();
    Map<String, List<Object>> statements = parser.statements(0);
    if (parser.at < text.length() || statements.isEmpty()) {
      throw parser.unexpected();
    }
    return statements;
  }

  /** Statements come before blocks in the order of names, as in InSpec. */
  private Map<String, List<Object>> statements(int depth) {
    if (depth > MAX_DEPTH) {
      throw new EvidenceException(
          "parse.too-complex", "blocks of nginx are nested deeper than " + MAX_DEPTH);
    }
    Map<String, List<Object>> simple = new LinkedHashMap<>();
    Map<String, List<Object>> blocks = new LinkedHashMap<>();
    while (atName()) {
      String name = name();
      List<Object> arguments = values();
      if (take(';')) {
        filler();
        simple.computeIfAbsent(name, key -> new ArrayList<>()).add(argument(arguments));
      } else if (take('{')) {
        filler();
        blocks
            .computeIfAbsent(name, key -> new ArrayList<>())
            .add(block(arguments, statements(depth + 1)));
        if (!take('}')) {
          throw unexpected();
        }
        filler();
      } else {
        throw unexpected();
      }
    }
    blocks.forEach(
        (name, found) -> simple.computeIfAbsent(name, key -> new ArrayList<>()).addAll(found));
    return simple;
  }

  /** InSpec's value for no arguments is an empty text. */
  private static Object argument(List<Object> arguments) {
    return arguments.isEmpty() ? "" : arguments;
  }

  private static Map<String, List<Object>> block(
      List<Object> arguments, Map<String, List<Object>> statements) {
    Map<String, List<Object>> block = new LinkedHashMap<>();
    if (!arguments.isEmpty()) {
      block.put("_", arguments);
    }
    block.putAll(statements);
    return block;
  }

  private boolean atName() {
    char c = peek();
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c != '\0' && "\"~*.".indexOf(c) >= 0);
  }

  private String name() {
    if (take('"')) {
      int end = text.indexOf('"', at);
      if (end < 0) {
        throw unexpected();
      }
      String name = text.substring(at, end);
      at = end + 1;
      blanks();
      return name;
    }
    int start = at;
    while (at < text.length() && !blank(peek())) {
      at++;
    }
    if (at == text.length()) {
      throw unexpected();
    }
    String name = text.substring(start, at);
    blanks();
    return name;
  }

  private List<Object> values() {
    List<Object> values = new ArrayList<>();
    while (at < text.length() && "#;{".indexOf(peek()) < 0) {
      char quote = peek();
      values.add(quote == '\'' || quote == '"' ? quoted() : plain());
      blanks();
    }
    return values;
  }

  /** The first character may be anything, a closing brace too. */
  private String plain() {
    int start = at++;
    while (at < text.length() && "#;{".indexOf(peek()) < 0 && !blank(peek())) {
      at += peek() == '\\' ? 2 : 1;
    }
    at = Math.min(at, text.length());
    return text.substring(start, at);
  }

  private String quoted() {
    char quote = text.charAt(at++);
    int start = at;
    while (at < text.length() && peek() != quote) {
      at += peek() == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      throw unexpected();
    }
    return text.substring(start, at++);
  }

  private void filler() {
    blanks();
    while (peek() == '#') {
      while (at < text.length() && peek() != '\n' && peek() != '\r') {
        at++;
      }
      blanks();
    }
  }

  private void blanks() {
    while (at < text.length() && blank(peek())) {
      at++;
    }
  }

  private static boolean blank(char c) {
    return " \t\r\n\f\u000B".indexOf(c) >= 0;
  }

  private boolean take(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  /** NUL stands for the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("unexpected text at character " + at);
  }
}
