package io.seaworthy.testkit.program;

import java.util.Map;

/** Bracket expressions, which shell patterns and regular expressions have in common. */
public final class Brackets {
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("alpha", "\\p{Alpha}"),
          Map.entry("digit", "\\p{Digit}"),
          Map.entry("alnum", "\\p{Alnum}"),
          Map.entry("upper", "\\p{Upper}"),
          Map.entry("lower", "\\p{Lower}"),
          Map.entry("space", "\\s"),
          Map.entry("blank", "\\p{Blank}"),
          Map.entry("punct", "\\p{Punct}"),
          Map.entry("print", "\\p{Print}"),
          Map.entry("graph", "\\p{Graph}"),
          Map.entry("cntrl", "\\p{Cntrl}"),
          Map.entry("xdigit", "\\p{XDigit}"));

  private Brackets() {}

  /**
   * Finds the closing bracket; the first character is never it.
   *
   * @param text the pattern
   * @param from where the first character after the opening bracket and its negation is
   * @return its index, 0 when there is none
   */
  public static int end(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.startsWith("[:", i)) {
        int end = text.indexOf(":]", i + 2);
        if (end < 0) {
          return 0;
        }
        i = end + 1;
      } else if (text.charAt(i) == ']' && i > from) {
        return i;
      }
    }
    return 0;
  }

  /**
   * Translates a bracket expression.
   *
   * @param inner what stands between the brackets
   * @return the expression for Java
   */
  public static String regex(String inner) {
    boolean negated = inner.startsWith("!") || inner.startsWith("^");
    StringBuilder regex = new StringBuilder(negated ? "[^" : "[");
    for (int i = negated ? 1 : 0; i < inner.length(); i++) {
      int end = inner.startsWith("[:", i) ? inner.indexOf(":]", i) : -1;
      if (end > 0) {
        String name = inner.substring(i + 2, end);
        String javaClass = CLASSES.get(name);
        if (javaClass == null) {
          throw new UnsupportedCommand("the character class [:" + name + ":] is not imitated");
        }
        regex.append(javaClass);
        i = end + 1;
        continue;
      }
      char c = inner.charAt(i);
      if ("\\[]^&".indexOf(c) >= 0) {
        regex.append('\\');
      }
      regex.append(c);
    }
    return regex.append(']').toString();
  }
}
