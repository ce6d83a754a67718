package io.seaworthy.testkit.shell;

/** Text that is no shell script. */
final class SyntaxProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String token;

  private SyntaxProblem(String token, int line) {
    super(token, null, false, false);
    this.token = token;
    this.line = line;
  }

  /** A word or operator stands where none may; empty for the end of the text. */
  static SyntaxProblem unexpected(String token, int line) {
    return new SyntaxProblem(token, line);
  }

  /** A quotation has no end. */
  static SyntaxProblem unterminated(int line) {
    return new SyntaxProblem("'", line);
  }

  int line() {
    return line;
  }

  boolean isUnterminated() {
    return token.equals("'");
  }

  /** The token as dash and ash print it. */
  String quotedToken() {
    if (token.isEmpty()) {
      return "end of file";
    }
    return token.equals("\n") ? "newline" : '"' + token + '"';
  }

  /** The token as bash prints it. */
  String bareToken() {
    return token.equals("\n") ? "newline" : token;
  }

  boolean isEnd() {
    return token.isEmpty();
  }
}
