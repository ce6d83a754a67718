package io.seaworthy.core.text;

import java.util.regex.Pattern;

/** Numbers, booleans, dates and times of TOML. */
final class TomlScalars {
  private static final String WHOLE = "[+-]?(?:0|[1-9](?:_?\\d)*)";
  private static final Pattern INTEGER = Pattern.compile(WHOLE);
  private static final Pattern FLOAT =
      Pattern.compile(WHOLE + "(?:\\.\\d(?:_?\\d)*)?(?:[eE][+-]?\\d(?:_?\\d)*)?");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7](?:_?[0-7])*");
  private static final Pattern BINARY = Pattern.compile("0b[01](?:_?[01])*");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:" + DATE + "[Tt])?\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:[Zz]|[+-]\\d\\d:\\d\\d)?");

  private TomlScalars() {}

  static Object read(TomlCursor cursor) {
    String word = cursor.word("_+.:-");
    if (DATE.matcher(word).matches()) {
      if (cursor.peek() != ' ') {
        return word;
      }
      cursor.skipBlanks();
      String time = cursor.word("+.:-");
      return time.isEmpty() ? word : word + " " + time;
    }
    if (word.equals("true") || word.equals("false")) {
      return Boolean.valueOf(word);
    }
    if (TIME.matcher(word).matches()) {
      return word;
    }
    try {
      return number(cursor, word);
    } catch (NumberFormatException tooLong) {
      throw cursor.problem(word + " is too long for a number");
    }
  }

  private static Object number(TomlCursor cursor, String word) {
    String plain = word.replace("_", "");
    if (INTEGER.matcher(word).matches()) {
      return Long.valueOf(plain);
    }
    if (HEXADECIMAL.matcher(word).matches()) {
      return Long.valueOf(plain.substring(2), 16);
    }
    if (OCTAL.matcher(word).matches()) {
      return Long.valueOf(plain.substring(2), 8);
    }
    if (BINARY.matcher(word).matches()) {
      return Long.valueOf(plain.substring(2), 2);
    }
    if (FLOAT.matcher(word).matches()) {
      return Double.valueOf(plain);
    }
    return switch (word) {
      case "inf", "+inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      case "nan", "+nan", "-nan" -> Double.NaN;
      default ->
          throw cursor.problem(word.isEmpty() ? "expected is a value" : word + " is no value");
    };
  }
}
