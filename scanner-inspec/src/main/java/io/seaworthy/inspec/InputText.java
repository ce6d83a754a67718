package io.seaworthy.inspec;

import io.seaworthy.inspec.profile.ProfileException;
import io.seaworthy.inspec.profile.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of inputs as they are typed on a command line, by the rules of InSpec's {@code
 * --input}.
 */
public final class InputText {
  private InputText() {}

  /**
   * Reads assignments.
   *
   * @param assignments each {@code NAME=VALUE}; of two for one name the last counts
   * @return name to value, in order
   * @throws IllegalArgumentException when one is no assignment, or its list or map can't be read
   */
  public static Map<String, Object> values(List<String> assignments) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "input: \""
                + assignment
                + "\" gives no value; accepted is NAME=VALUE"
                + (assignment.matches(".*\\.ya?ml") ? ", and files as input files" : ""));
      }
      String name = assignment.substring(0, equals);
      Object value = value(name, assignment.substring(equals + 1));
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  /** A comma at the end is what some write between two assignments. */
  private static @Nullable Object value(String name, String typed) {
    String text = typed.endsWith(",") ? typed.substring(0, typed.length() - 1) : typed;
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.valueOf(text);
    }
    if (text.matches("-?\\d{1,18}")) {
      return Long.valueOf(text);
    }
    if (text.matches("-?\\d+\\.\\d+")) {
      return Double.valueOf(text);
    }
    if (text.matches("(?s)[\\[{].*[\\]}]")) {
      return structure(name, text);
    }
    return text;
  }

  /** JSON is YAML too. The message holds no value, which may be a secret. */
  private static @Nullable Object structure(String name, String text) {
    try {
      return YamlText.parse("input " + name, text);
    } catch (ProfileException malformed) {
      throw new IllegalArgumentException(
          "input " + name + ": the list or map can't be read as YAML or JSON", malformed);
    }
  }
}
