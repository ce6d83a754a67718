package io.seaworthy.api.exec;

/** Makes any text one word of a POSIX shell. */
final class ShellQuoting {
  private ShellQuoting() {}

  /**
   * Appends a text in single quotes, within which a shell takes every character as it is (POSIX
   * 2.2.2). Only the quote itself has to step outside.
   */
  static void append(StringBuilder line, String word) {
    line.append('\'');
    int from = 0;
    for (int quote = word.indexOf('\''); quote >= 0; quote = word.indexOf('\'', from)) {
      line.append(word, from, quote).append("'\\''");
      from = quote + 1;
    }
    line.append(word, from, word.length()).append('\'');
  }
}
