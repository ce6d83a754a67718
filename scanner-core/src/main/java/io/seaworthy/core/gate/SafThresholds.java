package io.seaworthy.core.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands a threshold file as the SAF command line 1.5.3 does, seen by running it:
 *
 * <ul>
 *   <li>dotted keys are unfolded only when every value of the file is a number; then {@code min}
 *       and {@code max} of one key replace each other, the later one stays;
 *   <li>in other files a dotted key counts where the whole of it stands at the top, but not for
 *       {@code compliance};
 *   <li>bounds of {@code no_impact.total} are never looked at, only the exact number is;
 *   <li>a compliance of 0 is no bound, nor is one above 100 refused;
 *   <li>an empty list of controls can't be met;
 *   <li>unknown keys have no effect.
 * </ul>
 */
final class SafThresholds {
  private final String file;
  private final Map<String, @Nullable Object> document = new LinkedHashMap<>();
  private final Set<String> unused = new LinkedHashSet<>();
  private final List<Rule> rules = new ArrayList<>();

  private SafThresholds(String file, Map<?, ?> map) {
    this.file = file;
    boolean numbersOnly = map.values().stream().allMatch(SafThresholds::isNumber);
    if (numbersOnly) {
      map.forEach((key, value) -> unfold(String.valueOf(key), value));
    } else {
      map.forEach((key, value) -> document.put(String.valueOf(key), value));
    }
    name("", map);
  }

  static Thresholds of(String file, Map<?, ?> map) {
    SafThresholds thresholds = new SafThresholds(file, map);
    Keys.NUMBERS.forEach(thresholds::number);
    Keys.CONTROLS.forEach(thresholds::controls);
    List<String> ignored =
        thresholds.unused.stream().map(key -> key + ": the SAF command line ignores it").toList();
    return new Thresholds(thresholds.rules, ignored);
  }

  private static boolean isNumber(@Nullable Object value) {
    return value instanceof String text && text.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)");
  }

  private void unfold(String key, @Nullable Object value) {
    String[] parts = key.split("\\.", -1);
    Map<String, @Nullable Object> status = inner(document, parts[0]);
    if (parts.length > 2 && !parts[2].isEmpty()) {
      Map<String, @Nullable Object> last = new LinkedHashMap<>();
      last.put(parts[2], value);
      status.put(parts[1], last);
    } else if (parts.length > 1) {
      status.put(parts[1], value);
    }
  }

  @SuppressWarnings("unchecked") // Only unfold() fills the document then, with such maps alone.
  private static Map<String, @Nullable Object> inner(
      Map<String, @Nullable Object> outer, String key) {
    return (Map<String, @Nullable Object>)
        outer.computeIfAbsent(key, absent -> new LinkedHashMap<String, @Nullable Object>());
  }

  /** Notes all lines of the file as unused. */
  private void name(String prefix, Map<?, ?> map) {
    map.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> inner) {
            name(prefix + key + ".", inner);
          } else {
            unused.add(prefix + key);
          }
        });
  }

  private void number(String key, Keys.Amount number) {
    Object value = key.startsWith("compliance.") ? nested(key) : find(key);
    boolean never = key.startsWith("no_impact.total.") || key.startsWith("coverage.");
    // An exact total that is a map holds min and max instead.
    if (value == null || never || value instanceof Map<?, ?>) {
      return;
    }
    if (!isNumber(value)) {
      throw new GateFileException(file, key + ": \"" + value + "\"; accepted is a number");
    }
    double limit = Double.parseDouble((String) value);
    if (key.startsWith("compliance.") && limit == 0) {
      return;
    }
    unused.remove(key);
    rules.add(new Rule.OfNumber(key, number.measure(), number.bound(), limit));
  }

  private void controls(String key, Keys.Controls controls) {
    Object value = find(key);
    if (value == null) {
      return;
    }
    List<String> ids = Thresholds.ids(file, key, value);
    unused.remove(key);
    rules.add(
        ids.isEmpty()
            ? new Rule.Unmeetable(key, "an empty list is never met in the SAF command line")
            : new Rule.OfControls(key, controls::ids, ids));
  }

  private @Nullable Object find(String key) {
    Object whole = document.get(key);
    return whole == null ? nested(key) : whole;
  }

  private @Nullable Object nested(String key) {
    Object value = document;
    for (String part : key.split("\\.")) {
      value = value instanceof Map<?, ?> map ? map.get(part) : null;
    }
    return value;
  }
}
