package io.seaworthy.core.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a threshold file says: its rules, and the lines that have no effect, with the reason. */
record Thresholds(List<Rule> rules, List<String> ignored) {

  static Thresholds of(String file, @Nullable Object document, Gate.Mode mode) {
    if (!(document instanceof Map<?, ?> map) || map.isEmpty()) {
      throw new GateFileException(
          file, "holds no thresholds; accepted is for example: compliance.min: 80");
    }
    return switch (mode) {
      case STRICT -> strict(file, map);
      case SAF_COMPATIBLE -> SafThresholds.of(file, map);
    };
  }

  private static Thresholds strict(String file, Map<?, ?> document) {
    Map<String, @Nullable Object> lines = new LinkedHashMap<>();
    flatten(file, "", document, lines);
    List<Rule> rules = new ArrayList<>();
    Keys.NUMBERS.forEach(
        (key, number) -> {
          if (lines.containsKey(key)) {
            double limit = limit(file, key, lines.remove(key));
            rules.add(new Rule.OfNumber(key, number.measure(), number.bound(), limit));
          }
        });
    Keys.CONTROLS.forEach(
        (key, controls) -> {
          if (lines.containsKey(key)) {
            List<String> ids = ids(file, key, lines.remove(key));
            rules.add(new Rule.OfControls(key, controls::ids, ids));
          }
        });
    if (!lines.isEmpty()) {
      throw new GateFileException(
          file,
          "unknown keys "
              + lines.keySet()
              + "; accepted are compliance, coverage, passed, failed, skipped, error and no_impact"
              + " with total or a severity, and min, max or controls under these");
    }
    return new Thresholds(rules, List.of());
  }

  private static void flatten(
      String file, String prefix, Map<?, ?> map, Map<String, @Nullable Object> lines) {
    map.forEach(
        (name, value) -> {
          String key = prefix + name;
          if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
            flatten(file, key + ".", inner, lines);
          } else if (lines.containsKey(key)) {
            throw new GateFileException(file, key + " is given twice");
          } else {
            lines.put(key, value);
          }
        });
  }

  static double limit(String file, String key, @Nullable Object value) {
    if (value instanceof String text && text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      double limit = Double.parseDouble(text);
      boolean percent = key.startsWith("compliance") || key.startsWith("coverage");
      if (percent ? limit <= 100 : limit == Math.rint(limit)) {
        return limit;
      }
    }
    throw new GateFileException(
        file,
        key
            + ": \""
            + value
            + "\"; accepted is a percentage from 0 to 100 or a whole number from 0");
  }

  static List<String> ids(String file, String key, @Nullable Object value) {
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw new GateFileException(file, key + ": \"" + value + "\"; accepted is a list of ids");
  }
}
