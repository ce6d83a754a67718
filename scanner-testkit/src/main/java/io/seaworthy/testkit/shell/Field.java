package io.seaworthy.testkit.shell;

import java.util.BitSet;

/** A field that comes out of an expansion, with a note which characters were quoted. */
final class Field {
  private final StringBuilder text = new StringBuilder();
  private final BitSet quoted = new BitSet();
  private boolean there;

  void append(String more, boolean isQuoted) {
    quoted.set(text.length(), text.length() + more.length(), isQuoted);
    text.append(more);
    there |= isQuoted || !more.isEmpty();
  }

  /** Tells whether the field counts; one that came only from empty unquoted expansions does not. */
  boolean isThere() {
    return there;
  }

  String text() {
    return text.toString();
  }

  /** Tells whether it holds an unquoted character of a pattern. */
  boolean isPattern() {
    for (int i = 0; i < text.length(); i++) {
      if (!quoted.get(i) && "*?[".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the pattern, in which what was quoted stands for itself. */
  String pattern() {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted.get(i) && (c == '*' || c == '?' || c == '[' || c == '\\' || c == ']')) {
        pattern.append('\\');
      }
      pattern.append(c);
    }
    return pattern.toString();
  }
}
