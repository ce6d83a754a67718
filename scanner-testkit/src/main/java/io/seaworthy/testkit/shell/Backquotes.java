package io.seaworthy.testkit.shell;

/** The older form of a command substitution, in which a backslash is needed to nest. */
final class Backquotes {
  private Backquotes() {}

  static Node read(Characters in, boolean quoted) {
    in.take();
    StringBuilder script = new StringBuilder();
    while (in.peek() != '`') {
      char c = in.take();
      if (c == Characters.END) {
        throw SyntaxProblem.unterminated(in.line());
      }
      if (c == '\\' && ("$`\\".indexOf(in.peek()) >= 0 || (quoted && in.peek() == '"'))) {
        c = in.take();
      }
      script.append(c);
    }
    in.take();
    return new ShellParser(Characters.of(script.toString())).all();
  }
}
