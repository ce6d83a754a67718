package io.seaworthy.testkit.program.text;

import io.seaworthy.testkit.program.Brackets;
import io.seaworthy.testkit.program.UnsupportedCommand;
import java.util.regex.Pattern;

/** Translates regular expressions of POSIX, with GNU's additions, to Java's. */
final class PosixRegex {
  private PosixRegex() {}

  /** Which syntax. */
  enum Kind {
    BASIC,
    EXTENDED,
    FIXED
  }

  static String translate(String pattern, Kind kind) {
    if (kind == Kind.FIXED) {
      return Pattern.quote(pattern);
    }
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '[') {
        int end = bracketEnd(pattern, i);
        regex.append(Brackets.regex(pattern.substring(i + 1, end)));
        i = end;
      } else if (c == '\\' && i + 1 < pattern.length()) {
        regex.append(escaped(pattern.charAt(++i), kind));
      } else if ("(){}|+?".indexOf(c) >= 0 && kind == Kind.BASIC) {
        regex.append('\\').append(c);
      } else if (c == '*' && starts(regex)) {
        regex.append("\\*");
      } else {
        regex.append(c);
      }
    }
    return regex.toString();
  }

  /** Tells whether a star stands where nothing is before it to repeat. */
  private static boolean starts(StringBuilder regex) {
    return regex.length() == 0 || regex.charAt(regex.length() - 1) == '^';
  }

  private static int bracketEnd(String pattern, int open) {
    int from = pattern.startsWith("^", open + 1) ? open + 2 : open + 1;
    int end = Brackets.end(pattern, from);
    if (end == 0) {
      throw new UnsupportedCommand("the expression \"" + pattern + "\" is not imitated");
    }
    return end;
  }

  private static String escaped(char c, Kind kind) {
    return switch (c) {
      case '(', ')', '{', '}', '|', '+', '?' -> kind == Kind.BASIC ? String.valueOf(c) : "\\" + c;
      case '<' -> "\\b(?=\\w)";
      case '>' -> "\\b(?<=\\w)";
      case 'b', 'B', 'w', 'W', 's', 'S' -> "\\" + c;
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw new UnsupportedCommand("the escape \\" + c + " in an expression is not imitated");
        }
        yield "\\" + c;
      }
    };
  }
}
