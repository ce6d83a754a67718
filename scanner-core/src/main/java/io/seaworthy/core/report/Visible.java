package io.seaworthy.core.report;

import java.util.function.IntPredicate;

/**
 * Makes text safe to show: whatever could move a cursor, change a colour, turn the reading order
 * round or hide itself becomes a visible escape, such as {@code \x1B}, {@code \n} or {@code
 * <U+202E>}. All other text, backslashes too, stays as it is: the escapes are for eyes, not for
 * parsers.
 */
final class Visible {
  private Visible() {}

  /** Returns the text on one line. */
  static String line(String text) {
    return escaped(text, Visible::isHidden);
  }

  /** Returns the text on as many lines as it has, with line feeds only. */
  static String lines(String text) {
    return escaped(text.replace("\r\n", "\n"), c -> c != '\n' && isHidden(c));
  }

  /** Returns the text on one line in ASCII. */
  static String ascii(String text) {
    return escaped(text, c -> c > 0x7e || isHidden(c));
  }

  /** Returns the text with nothing escaped but halves of surrogate pairs. */
  static String wholePairs(String text) {
    return escaped(text, c -> Character.getType(c) == Character.SURROGATE);
  }

  /**
   * Tells whether a code point shows nothing of its own or changes how others show: control and
   * format characters, separators of lines, halves of surrogate pairs, and what Unicode lists as
   * Default_Ignorable_Code_Point (DerivedCoreProperties) without being one of these.
   */
  static boolean isHidden(int c) {
    if (c >= ' ' && c <= '~') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> isIgnorable(c) || isNoncharacter(c);
    };
  }

  private static boolean isIgnorable(int c) {
    return c == 0x034f
        || between(c, 0x115f, 0x1160)
        || between(c, 0x17b4, 0x17b5)
        || between(c, 0x180b, 0x180f)
        || c == 0x3164
        || between(c, 0xfe00, 0xfe0f)
        || c == 0xffa0
        || between(c, 0xfff0, 0xfff8)
        || between(c, 0xe0000, 0xe0fff);
  }

  private static boolean isNoncharacter(int c) {
    return (c & 0xfffe) == 0xfffe || between(c, 0xfdd0, 0xfdef);
  }

  private static boolean between(int c, int first, int last) {
    return c >= first && c <= last;
  }

  private static String escaped(String text, IntPredicate hidden) {
    StringBuilder shown = new StringBuilder(text.length());
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (hidden.test(c)) {
        shown.append(escape(c));
      } else {
        shown.appendCodePoint(c);
      }
    }
    return shown.toString();
  }

  private static String escape(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> c < 0x100 ? String.format("\\x%02X", c) : String.format("<U+%04X>", c);
    };
  }
}
