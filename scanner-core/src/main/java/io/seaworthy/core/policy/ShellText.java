package io.seaworthy.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A reading of shell text, good enough to recognise what is plainly there: the simple commands, and
 * redirections to files. What it does not fully understand is marked opaque; it is advice for a
 * policy, not a boundary.
 */
final class ShellText {
  /** Stands in a word for what only the shell will know: a variable's or a substitution's value. */
  static final char UNKNOWN = '\u2026';

  private static final Set<String> KEYWORDS =
      Set.of(
          "if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac",
          "in", "{", "}", "!");

  private final String text;
  private final List<List<String>> commands = new ArrayList<>();
  private final List<String> writtenFiles = new ArrayList<>();
  private List<String> current = new ArrayList<>();
  private boolean opaque;
  private int at;

  private ShellText(String text) {
    this.text = text;
  }

  /** Reads a text; every text has a reading. */
  static ShellText read(String text) {
    ShellText reading = new ShellText(text);
    reading.readAll();
    return reading;
  }

  /** The simple commands: program and arguments, quotes removed. */
  List<List<String>> commands() {
    return List.copyOf(commands);
  }

  /** The files that redirections write to, {@code /dev/null} and the like left out. */
  List<String> writtenFiles() {
    return List.copyOf(writtenFiles);
  }

  /** Whether there is more in the text than the commands tell. */
  boolean isOpaque() {
    return opaque;
  }

  private void readAll() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || (c == '\\' && next() == '\n')) {
        at += c == '\\' ? 2 : 1;
      } else if (c == '#') {
        skipComment();
      } else if (c == '\n' || c == ';' || c == '|' || c == '&') {
        endCommand();
        at++;
      } else if (c == '(' || c == ')') {
        opaque = true;
        endCommand();
        at++;
      } else if (c == '>' || c == '<') {
        redirection();
      } else {
        word();
      }
    }
    endCommand();
  }

  private void skipComment() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  private void endCommand() {
    if (!current.isEmpty()) {
      commands.add(List.copyOf(current));
      current = new ArrayList<>();
    }
  }

  private void word() {
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    loop:
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case ' ', '\t', '\n', ';', '|', '&', '(', ')', '<', '>' -> {
          break loop;
        }
        case '\'' -> {
          quoted = true;
          singleQuoted(word);
        }
        case '"' -> {
          quoted = true;
          doubleQuoted(word);
        }
        case '\\' -> {
          if (at + 1 < text.length()) {
            word.append(text.charAt(at + 1));
          }
          at += 2;
        }
        case '`', '$' -> expansion(word);
        default -> {
          word.append(c);
          at++;
        }
      }
    }
    add(word.toString(), quoted);
  }

  private void add(String word, boolean quoted) {
    boolean fileDescriptor =
        !quoted && at < text.length() && isRedirection(text.charAt(at)) && word.matches("\\d+");
    if (fileDescriptor) {
      return;
    }
    if (current.isEmpty() && !quoted && KEYWORDS.contains(word)) {
      opaque = true;
      return;
    }
    if (current.isEmpty() && !quoted && word.matches("[A-Za-z_]\\w*=.*")) {
      return;
    }
    current.add(word);
  }

  private void singleQuoted(StringBuilder word) {
    int end = text.indexOf('\'', at + 1);
    opaque |= end < 0;
    int stop = end < 0 ? text.length() : end;
    word.append(text, at + 1, stop);
    at = stop + 1;
  }

  private void doubleQuoted(StringBuilder word) {
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c == '$' || c == '`') {
        expansion(word);
      } else if (c == '\\' && at + 1 < text.length()) {
        word.append(text.charAt(at + 1));
        at += 2;
      } else {
        word.append(c);
        at++;
      }
    }
    opaque |= at >= text.length();
    at++;
  }

  /**
   * A substitution's own commands are read as well, since they run; the word's value stays unknown.
   */
  private void expansion(StringBuilder word) {
    opaque = true;
    word.append(UNKNOWN);
    String inside;
    if (text.startsWith("$(", at)) {
      int end = closing(at + 2);
      inside = text.substring(at + 2, Math.min(end, text.length()));
      at = end + 1;
    } else if (text.charAt(at) == '`') {
      int end = text.indexOf('`', at + 1);
      inside = text.substring(at + 1, end < 0 ? text.length() : end);
      at = end < 0 ? text.length() : end + 1;
    } else {
      at++;
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at))
              || "_{}?@*#!".indexOf(text.charAt(at)) >= 0)) {
        at++;
      }
      return;
    }
    ShellText inner = read(inside);
    commands.addAll(inner.commands);
    writtenFiles.addAll(inner.writtenFiles);
  }

  private int closing(int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  private void redirection() {
    char direction = text.charAt(at);
    at++;
    if (direction == '<' && at < text.length() && text.charAt(at) == '<') {
      opaque = true;
    }
    while (at < text.length() && (isRedirection(text.charAt(at)) || text.charAt(at) == '|')) {
      direction = text.charAt(at) == '>' ? '>' : direction;
      at++;
    }
    if (at < text.length() && text.charAt(at) == '&') {
      at++;
      while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-')) {
        at++;
      }
      return;
    }
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    List<String> outer = current;
    current = new ArrayList<>();
    word();
    String file = current.isEmpty() ? "" : current.get(0);
    current = outer;
    if (direction == '>' && !file.startsWith("/dev/null") && !file.startsWith("/dev/std")) {
      writtenFiles.add(file);
    }
  }

  private static boolean isRedirection(char c) {
    return c == '<' || c == '>';
  }

  private char next() {
    return at + 1 < text.length() ? text.charAt(at + 1) : '\0';
  }
}
