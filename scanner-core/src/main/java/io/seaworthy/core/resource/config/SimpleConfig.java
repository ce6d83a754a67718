package io.seaworthy.core.resource.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of {@code key = value} lines, read as InSpec's {@code SimpleConfig} does.
 *
 * <p>Each line is the first of these that it can be: an assignment, the head of a group, or, if it
 * is not blank, a key without a value. Immutable.
 */
public final class SimpleConfig {
  private static final Pattern BLANK = Pattern.compile("[ \\t\\r\\n\\f\\x0B]*");

  private final Map<String, @Nullable Object> params;
  private final List<String> groups;

  private SimpleConfig(Map<String, @Nullable Object> params, List<String> groups) {
    this.params = Collections.unmodifiableMap(params);
    this.groups = List.copyOf(groups);
  }

  /**
   * Reads a text.
   *
   * @param text the text
   * @param options how it is read
   * @return what it says
   * @throws io.seaworthy.core.facts.EvidenceException when a line can't be taken to pieces in a
   *     bounded number of steps
   */
  public static SimpleConfig parse(String text, SimpleConfigOptions options) {
    Reading reading = new Reading(options);
    for (String line : withSeparators(text, options.lineSeparator()).split("\n", -1)) {
      reading.line(line);
    }
    return new SimpleConfig(reading.params, reading.groups);
  }

  private static String withSeparators(String text, String separators) {
    String separated = text;
    for (int i = 0; i < separators.length(); i++) {
      separated = separated.replace(separators.charAt(i), '\n');
    }
    return separated;
  }

  /**
   * Returns what was read.
   *
   * @return from key to a text, to a list (several values, or a key that may come again), or to a
   *     map of the same kind (a group)
   */
  public Map<String, @Nullable Object> params() {
    return params;
  }

  /**
   * Returns the groups' names.
   *
   * @return in the text's order, each as often as it comes
   */
  public List<String> groups() {
    return groups;
  }

  /** What is known after some lines. */
  private static final class Reading {
    private final SimpleConfigOptions options;
    private final Map<String, @Nullable Object> params = new LinkedHashMap<>();
    private final List<String> groups = new ArrayList<>();
    private Map<String, @Nullable Object> current = params;

    Reading(SimpleConfigOptions options) {
      this.options = options;
    }

    void line(String raw) {
      String line =
          ConfigLines.withoutComment(raw, options.commentChar(), options.standaloneComments());
      if (!assignment(line) && !group(line) && !BLANK.matcher(line).matches()) {
        current.compute(
            line.strip(),
            (key, known) -> {
              if (!options.multipleValues()) {
                return "";
              }
              return known == null ? new ArrayList<>() : known;
            });
      }
    }

    private boolean assignment(String line) {
      List<@Nullable String> match = options.assignmentRegex().match(line);
      if (match == null || match.size() < 2) {
        return false;
      }
      String key = match.get(1) == null ? "" : match.get(1);
      Object value = options.keyValues() == 1 ? group(match, 2) : values(match);
      if (value == null) {
        return false;
      }
      if (options.multipleValues()) {
        add(key, value);
      } else {
        current.put(key, value);
      }
      return true;
    }

    private static @Nullable String group(List<@Nullable String> match, int index) {
      return index < match.size() ? match.get(index) : null;
    }

    private List<@Nullable String> values(List<@Nullable String> match) {
      List<@Nullable String> values = new ArrayList<>();
      for (int i = 0; i < options.keyValues(); i++) {
        values.add(group(match, i + 2));
      }
      return values;
    }

    @SuppressWarnings("unchecked") // the only lists in the map are those made here
    private void add(String key, Object value) {
      if (!(current.get(key) instanceof List<?>)) {
        current.put(key, new ArrayList<>());
      }
      List<Object> values = (List<Object>) current.get(key);
      if (value instanceof String text && options.multipleValueSplitter().isPresent()) {
        values.addAll(options.multipleValueSplitter().get().apply(text));
      } else {
        values.add(value);
      }
    }

    private boolean group(String line) {
      List<@Nullable String> match =
          options.groupRe().isEmpty() ? null : options.groupRe().get().match(line);
      String name = match == null ? null : group(match, 1);
      if (name == null) {
        return false;
      }
      groups.add(name);
      current = new LinkedHashMap<>();
      params.put(name, current);
      return true;
    }
  }
}
