package io.seaworthy.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the value of an input as InSpec's {@code --input} does: numbers, booleans and lists by
 * their look.
 */
final class InputText {
  private InputText() {}

  static Object value(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    if (text.matches("-?\\d{1,18}")) {
      return Long.valueOf(text);
    }
    if (text.matches("-?\\d+\\.\\d+")) {
      return Double.valueOf(text);
    }
    if (text.startsWith("[") && text.endsWith("]")) {
      return items(text.substring(1, text.length() - 1));
    }
    return text;
  }

  private static List<Object> items(String text) {
    List<Object> items = new ArrayList<>();
    if (!text.isBlank()) {
      for (String item : text.split(",", -1)) {
        String plain = item.strip();
        boolean quoted = plain.length() > 1 && plain.matches("(?s)\"[^\"]*\"|'[^']*'");
        items.add(quoted ? plain.substring(1, plain.length() - 1) : value(plain));
      }
    }
    return items;
  }
}
