package io.seaworthy.testkit.program;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A shell pattern with {@code *}, {@code ?} and brackets. Immutable. */
public final class Glob {
  private final Pattern pattern;

  private Glob(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads a pattern in which a backslash takes the next character's meaning away.
   *
   * @param text the pattern
   * @return the pattern
   */
  public static Glob of(String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        regex.append(Pattern.quote(text.substring(i + 1, i + 2)));
        i++;
      } else if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (c == '[' && closing(text, i) > 0) {
        regex.append(Brackets.regex(text.substring(i + 1, closing(text, i))));
        i = closing(text, i);
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    try {
      return new Glob(Pattern.compile(regex.toString(), Pattern.DOTALL));
    } catch (PatternSyntaxException e) {
      throw new UnsupportedCommand("the pattern \"" + text + "\" is not imitated");
    }
  }

  private static int closing(String text, int open) {
    int from = open + 1;
    while (from < text.length() && (text.charAt(from) == '!' || text.charAt(from) == '^')) {
      from++;
    }
    return Brackets.end(text, from);
  }

  /**
   * Tells whether the whole text matches.
   *
   * @param text the text
   * @return true when it does
   */
  public boolean matches(String text) {
    return pattern.matcher(text).matches();
  }
}
