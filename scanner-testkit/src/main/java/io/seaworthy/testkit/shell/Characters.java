package io.seaworthy.testkit.shell;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a script, fetched line by line: a shell reads no further than it must, because
 * what it starts may read the rest. Serves one thread.
 */
final class Characters {
  /** Stands for the end of the text. */
  static final char END = '\0';

  private final Supplier<@Nullable String> more;
  private final StringBuilder text = new StringBuilder();
  private boolean ended;
  private int at;
  private int line = 1;

  /**
   * Begins before the first character.
   *
   * @param more gives the next line with its line feed, or null at the end
   */
  Characters(Supplier<@Nullable String> more) {
    this.more = more;
  }

  static Characters of(String text) {
    boolean[] given = {false};
    return new Characters(
        () -> {
          boolean first = !given[0];
          given[0] = true;
          return first ? text : null;
        });
  }

  /** Returns the character that comes, without taking it. */
  char peek() {
    return peek(0);
  }

  /** Returns a character further on, without taking it. */
  char peek(int ahead) {
    while (at + ahead >= text.length() && !ended) {
      String next = more.get();
      if (next == null) {
        ended = true;
      } else {
        text.append(next);
      }
    }
    return at + ahead < text.length() ? text.charAt(at + ahead) : END;
  }

  /** Takes a character. */
  char take() {
    char c = peek();
    if (c == '\n') {
      line++;
    }
    if (at < text.length()) {
      at++;
    }
    return c;
  }

  /** Takes the given text when it comes next. */
  boolean take(String expected) {
    for (int i = 0; i < expected.length(); i++) {
      if (peek(i) != expected.charAt(i)) {
        return false;
      }
    }
    for (int i = 0; i < expected.length(); i++) {
      take();
    }
    return true;
  }

  int line() {
    return line;
  }

  /** Takes blanks, joined lines and a comment. */
  void skipBlanks() {
    while (true) {
      char c = peek();
      if (c == ' ' || c == '\t') {
        take();
      } else if (c == '\\' && peek(1) == '\n') {
        take();
        take();
      } else {
        break;
      }
    }
    if (peek() == '#') {
      while (peek() != '\n' && peek() != END) {
        take();
      }
    }
  }
}
