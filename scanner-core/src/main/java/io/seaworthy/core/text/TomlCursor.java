package io.seaworthy.core.text;

/** A place in a text of TOML, and the small things that stand there: blanks, names, strings. */
final class TomlCursor {
  private final String text;
  private int at;

  TomlCursor(String text) {
    this.text = text.replace("\r\n", "\n");
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  /** The character here, NUL at the end. */
  char peek() {
    return isAtEnd() ? '\0' : text.charAt(at);
  }

  boolean take(String expected) {
    boolean there = text.startsWith(expected, at);
    at += there ? expected.length() : 0;
    return there;
  }

  void require(String expected) {
    if (!take(expected)) {
      throw problem("expected is " + expected.replace("\n", "the end of the line"));
    }
  }

  IllegalArgumentException problem(String what) {
    long line = text.substring(0, Math.min(at, text.length())).lines().count();
    return new IllegalArgumentException("line " + Math.max(1, line) + ": " + what);
  }

  void skipBlanks() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  /** Skips blanks, comments and line breaks. */
  void skipLines() {
    do {
      skipBlanks();
      skipComment();
    } while (take("\n"));
  }

  /** Goes behind the line's end, before which only a comment may stand. */
  void endLine() {
    skipBlanks();
    skipComment();
    if (!isAtEnd()) {
      require("\n");
    }
  }

  private void skipComment() {
    if (peek() == '#') {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    }
  }

  /** A bare or quoted name. */
  String name() {
    if (peek() == '"' || peek() == '\'') {
      return string();
    }
    String bare = word("_-");
    if (bare.isEmpty()) {
      throw problem("expected is a name");
    }
    return bare;
  }

  /** The letters and digits here, with some more characters. */
  String word(String more) {
    int start = at;
    while (!isAtEnd() && (isLetterOrDigit(peek()) || more.indexOf(peek()) >= 0)) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** A string in any of the four ways of writing one. */
  String string() {
    String quote = String.valueOf(peek());
    if (take(quote.repeat(3))) {
      take("\n");
      return rest(quote.repeat(3), quote.equals("\""), true);
    }
    require(quote);
    return rest(quote, quote.equals("\""), false);
  }

  private String rest(String end, boolean escapes, boolean lines) {
    StringBuilder value = new StringBuilder();
    while (!text.startsWith(end, at)) {
      if (isAtEnd() || (!lines && peek() == '\n')) {
        throw problem("a string has no end");
      }
      char c = peek();
      at++;
      if (escapes && c == '\\') {
        escape(value);
      } else {
        value.append(c);
      }
    }
    at += end.length();
    // Quotes that stand directly before the three of the end belong to the text.
    while (lines && peek() == end.charAt(0)) {
      value.append(peek());
      at++;
    }
    return value.toString();
  }

  private void escape(StringBuilder value) {
    char kind = peek();
    at++;
    switch (kind) {
      case 'b' -> value.append('\b');
      case 't' -> value.append('\t');
      case 'n' -> value.append('\n');
      case 'f' -> value.append('\f');
      case 'r' -> value.append('\r');
      case '"', '\\' -> value.append(kind);
      case 'u' -> value.appendCodePoint(codePoint(4));
      case 'U' -> value.appendCodePoint(codePoint(8));
      case ' ', '\t', '\n' -> skipToNextWord();
      default -> throw problem("no such escape: \\" + kind);
    }
  }

  private void skipToNextWord() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n') {
      at++;
    }
  }

  private int codePoint(int digits) {
    String hex = text.substring(at, Math.min(at + digits, text.length()));
    if (!hex.matches("[0-9A-Fa-f]{" + digits + "}")) {
      throw problem("expected are " + digits + " hexadecimal digits");
    }
    at += digits;
    long code = Long.parseLong(hex, 16);
    if (code > Character.MAX_CODE_POINT) {
      throw problem("no such character: " + hex);
    }
    return (int) code;
  }
}
