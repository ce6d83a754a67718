package io.seaworthy.core.matcher;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints values as Ruby's {@code inspect} does, since that is how InSpec's reports show them. */
public final class Inspect {
  private Inspect() {}

  /**
   * Prints a value.
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
      String flags = (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0 ? "i" : "";
      return "/" + pattern.pattern() + "/" + flags;
    }
    if (value instanceof Collection<?> items) {
      return items.stream().map(Inspect::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> of(entry.getKey()) + "=>" + of(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value.toString();
  }

  private static String quoted(CharSequence text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> quoted.append(escaped(c)));
    return quoted.append('"').toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 0x1b -> "\\e";
      default -> c < 0x20 || c == 0x7f ? String.format("\\x%02X", c) : Character.toString(c);
    };
  }
}
