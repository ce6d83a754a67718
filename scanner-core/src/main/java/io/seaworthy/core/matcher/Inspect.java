package io.seaworthy.core.matcher;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints values as Ruby and RSpec do, since that is how InSpec's reports show them. */
public final class Inspect {
  /** RSpec shortens longer values in its messages. */
  private static final int LONGEST = 200;

  private Inspect() {}

  /**
   * Prints a value as Ruby's {@code inspect}.
   *
   * @param value a string, number, boolean, pattern, collection, map, null or anything with a
   *     {@code toString}
   * @return its Ruby form, for example {@code "text"}, {@code nil}, {@code ["a", 1]}, {@code /x/}
   */
  public static String of(@Nullable Object value) {
    if (value == null) {
      return "nil";
    }
    if (value instanceof CharSequence text) {
      return quoted(text);
    }
    if (value instanceof Pattern pattern) {
      return "/" + slashesEscaped(pattern.pattern()) + "/" + flags(pattern, true);
    }
    if (value instanceof Collection<?> items) {
      return items.stream().map(Inspect::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Object[] items) {
      return of(Arrays.asList(items));
    }
    if (value instanceof Map<?, ?> map) {
      return hash(map, "=>");
    }
    if (value instanceof Double || value instanceof Float) {
      return floating(((Number) value).doubleValue());
    }
    return value.toString();
  }

  /**
   * Prints a value as Ruby's {@code to_s}: texts as they stand, nothing for null.
   *
   * @param value as for {@link #of}
   * @return its plain form
   */
  public static String plain(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Pattern pattern) {
      String off = flags(pattern, false);
      return "(?"
          + flags(pattern, true)
          + (off.isEmpty() ? "" : "-" + off)
          + ":"
          + slashesEscaped(pattern.pattern())
          + ")";
    }
    return value instanceof CharSequence ? value.toString() : of(value);
  }

  /**
   * Prints a value as RSpec does in its messages: {@link #of}, with the middle left out of what is
   * longer than 200 characters.
   *
   * @param value as for {@link #of}
   * @return its Ruby form, shortened
   */
  public static String shortened(@Nullable Object value) {
    String whole = value instanceof Map<?, ?> map ? hash(map, " => ") : of(value);
    if (whole.length() < LONGEST) {
      return whole;
    }
    int half = LONGEST / 2;
    return whole.substring(0, half + 1) + "..." + whole.substring(whole.length() - half);
  }

  /** Prints values as RSpec lists them behind a matcher's name, with a blank before. */
  static String listed(Collection<?> values) {
    List<String> items = values.stream().map(Inspect::shortened).toList();
    return switch (items.size()) {
      case 0 -> "";
      case 1 -> " " + items.get(0);
      case 2 -> " " + items.get(0) + " and " + items.get(1);
      default ->
          " "
              + String.join(", ", items.subList(0, items.size() - 1))
              + ", and "
              + items.get(items.size() - 1);
    };
  }

  private static String hash(Map<?, ?> map, String arrow) {
    return map.entrySet().stream()
        .map(entry -> of(entry.getKey()) + arrow + of(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Ruby's m is Java's DOTALL; Ruby always has Java's MULTILINE, so that is not shown. */
  private static String flags(Pattern pattern, boolean set) {
    StringBuilder flags = new StringBuilder();
    append(flags, "m", ((pattern.flags() & Pattern.DOTALL) != 0) == set);
    append(flags, "i", ((pattern.flags() & Pattern.CASE_INSENSITIVE) != 0) == set);
    append(flags, "x", ((pattern.flags() & Pattern.COMMENTS) != 0) == set);
    return flags.toString();
  }

  private static void append(StringBuilder flags, String flag, boolean shown) {
    if (shown) {
      flags.append(flag);
    }
  }

  private static String slashesEscaped(String regex) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\' && i + 1 < regex.length()) {
        escaped.append(c).append(regex.charAt(++i));
      } else {
        escaped.append(c == '/' ? "\\/" : c);
      }
    }
    return escaped.toString();
  }

  /** Java writes an exponent from 1e7 on, Ruby from 1e16 on. */
  private static String floating(double value) {
    double size = Math.abs(value);
    if (Double.isFinite(value) && size >= 1e7 && size < 1e16) {
      String digits = new BigDecimal(Double.toString(value)).toPlainString();
      return digits.contains(".") ? digits : digits + ".0";
    }
    return Double.toString(value).replaceFirst("E(\\d)$", "e+0$1").replaceFirst("E(\\d)", "e+$1");
  }

  private static String quoted(CharSequence text) {
    StringBuilder quoted = new StringBuilder("\"");
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      boolean interpolates =
          points[i] == '#' && i + 1 < points.length && "{$@".indexOf(points[i + 1]) >= 0;
      quoted.append(interpolates ? "\\#" : escaped(points[i]));
    }
    return quoted.append('"').toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\f' -> "\\f";
      case 0x0b -> "\\v";
      case '\b' -> "\\b";
      case 0x07 -> "\\a";
      case 0x1b -> "\\e";
      case 0x7f -> "\\x7F";
      default -> isPrintable(c) ? Character.toString(c) : unicode(c);
    };
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.UNASSIGNED,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String unicode(int c) {
    return c > 0xffff ? String.format("\\u{%X}", c) : String.format("\\u%04X", c);
  }
}
