package io.seaworthy.testkit.shell;

/** The names that variables may have. */
final class Names {
  private Names() {}

  static boolean starts(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean continues(char c) {
    return starts(c) || (c >= '0' && c <= '9');
  }

  /** Tells whether a parameter of one character has this name. */
  static boolean isSpecial(char c) {
    return c != Characters.END && "@*#?-$!0123456789".indexOf(c) >= 0;
  }

  static boolean isName(String text) {
    return !text.isEmpty()
        && starts(text.charAt(0))
        && text.chars().allMatch(c -> continues((char) c));
  }
}
