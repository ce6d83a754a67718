package io.seaworthy.core.resource.internal;

import java.util.regex.Pattern;

/** Regular expressions with Ruby's meaning, for texts that a container made. */
public final class Patterns {
  private Patterns() {}

  /**
   * Compiles an expression in which {@code ^} and {@code $} stand for the ends of each line, and
   * only a line feed ends a line, as always in Ruby.
   *
   * @param regex the expression
   * @return the pattern
   */
  public static Pattern lines(String regex) {
    return Pattern.compile(regex, Pattern.MULTILINE | Pattern.UNIX_LINES);
  }
}
