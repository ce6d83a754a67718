package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.program.UnsupportedCommand;
import java.util.ArrayList;
import java.util.List;

/** Reads words. Serves one thread. */
final class WordReader {
  private static final String META = " \t\n;&|<>()\0";

  private final Characters in;

  WordReader(Characters in) {
    this.in = in;
  }

  /** Reads the word that comes next; one without parts when there is none. */
  Word word() {
    return until(META, false);
  }

  /** Reads up to one of the given characters, which is left. */
  private Word until(String ends, boolean quoted) {
    List<WordPart> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (ends.indexOf(in.peek()) < 0) {
      char c = in.peek();
      if (c == '\\') {
        backslash(parts, text, quoted);
      } else if (c == '\'' && !quoted) {
        flush(parts, text, false);
        parts.add(new WordPart.Text(single(), true));
      } else if (c == '"' && !ends.equals("\0")) {
        flush(parts, text, quoted);
        in.take();
        parts.addAll(inDoubleQuotes());
      } else if (c == '$' || c == '`') {
        int before = parts.size();
        flush(parts, text, quoted);
        if (!dollar(parts, quoted)) {
          if (parts.size() > before) {
            WordPart.Text last = (WordPart.Text) parts.remove(parts.size() - 1);
            text.append(last.text());
          }
          text.append(in.take());
        }
      } else if (c == Characters.END) {
        throw SyntaxProblem.unterminated(in.line());
      } else {
        text.append(in.take());
      }
    }
    flush(parts, text, quoted);
    return new Word(parts);
  }

  private static void flush(List<WordPart> parts, StringBuilder text, boolean quoted) {
    if (text.length() > 0) {
      parts.add(new WordPart.Text(text.toString(), quoted));
      text.setLength(0);
    }
  }

  private void backslash(List<WordPart> parts, StringBuilder text, boolean quoted) {
    in.take();
    char c = in.peek();
    if (c == '\n') {
      in.take();
    } else if (quoted && "$`\"\\}".indexOf(c) < 0) {
      text.append('\\');
    } else if (c == Characters.END) {
      text.append('\\');
    } else {
      flush(parts, text, quoted);
      parts.add(new WordPart.Text(String.valueOf(in.take()), true));
    }
  }

  private String single() {
    in.take();
    StringBuilder text = new StringBuilder();
    while (in.peek() != '\'') {
      if (in.peek() == Characters.END) {
        throw SyntaxProblem.unterminated(in.line());
      }
      text.append(in.take());
    }
    in.take();
    return text.toString();
  }

  private List<WordPart> inDoubleQuotes() {
    List<WordPart> parts = new ArrayList<>(until("\"", true).parts());
    if (parts.isEmpty()) {
      parts.add(new WordPart.Text("", true));
    }
    in.take();
    return parts;
  }

  /** Reads the body of a here-document in which expansions count. */
  Word hereDocument() {
    return until("\0", true);
  }

  /** Reads an expansion; false when the character stands for itself. */
  private boolean dollar(List<WordPart> parts, boolean quoted) {
    if (in.peek() == '`') {
      parts.add(new WordPart.Substitution(Backquotes.read(in, quoted), quoted));
      return true;
    }
    char next = in.peek(1);
    if (next == '(') {
      if (in.take("$((")) {
        parts.add(new WordPart.Arithmetic(arithmetic(), quoted));
      } else {
        in.take("$(");
        parts.add(new WordPart.Substitution(new ShellParser(in).inBrackets(), quoted));
      }
      return true;
    }
    if (next == '{') {
      in.take("${");
      parts.add(braces(quoted));
      return true;
    }
    if (next == '\'' && !quoted) {
      throw new UnsupportedCommand("the quotation $'…' is not imitated");
    }
    if (!Names.starts(next) && !Names.isSpecial(next)) {
      return false;
    }
    in.take();
    parts.add(new WordPart.Parameter(name(), "", null, quoted));
    return true;
  }

  private String name() {
    StringBuilder name = new StringBuilder().append(in.take());
    while (Names.starts(name.charAt(0)) && Names.continues(in.peek())) {
      name.append(in.take());
    }
    return name.toString();
  }

  private WordPart braces(boolean quoted) {
    if (in.peek() == '#' && in.peek(1) != '}' && in.peek(1) != '#' && in.peek(1) != '%') {
      in.take();
      String name = name();
      close();
      return new WordPart.Parameter(name, "length", null, quoted);
    }
    if (!Names.starts(in.peek()) && !Names.isSpecial(in.peek())) {
      throw new UnsupportedCommand("the expansion ${" + in.peek() + "… is not imitated");
    }
    String name = name();
    while (Character.isDigit(name.charAt(0)) && Character.isDigit(in.peek())) {
      name += in.take();
    }
    if (in.peek() == '}') {
      in.take();
      return new WordPart.Parameter(name, "", null, quoted);
    }
    String operator = operator();
    boolean pattern = operator.startsWith("#") || operator.startsWith("%");
    Word operand = until("}", quoted && !pattern);
    close();
    return new WordPart.Parameter(name, operator, operand, quoted);
  }

  private String operator() {
    for (String operator :
        new String[] {":-", ":=", ":?", ":+", "-", "=", "?", "+", "##", "#", "%%", "%"}) {
      if (in.take(operator)) {
        return operator;
      }
    }
    throw new UnsupportedCommand("the expansion with " + in.peek() + " is not imitated");
  }

  private void close() {
    if (in.take() != '}') {
      throw new UnsupportedCommand("an expansion of this form is not imitated");
    }
  }

  private Word arithmetic() {
    List<WordPart> parts = new ArrayList<>();
    int open = 0;
    while (open > 0 || in.peek() != ')' || in.peek(1) != ')') {
      parts.addAll(until("()", true).parts());
      if (in.peek() == ')' && open == 0 && in.peek(1) == ')') {
        break;
      }
      open += in.peek() == '(' ? 1 : -1;
      parts.add(new WordPart.Text(String.valueOf(in.take()), true));
    }
    in.take("))");
    return new Word(parts);
  }
}
