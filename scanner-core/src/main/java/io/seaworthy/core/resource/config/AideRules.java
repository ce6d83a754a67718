package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.EvidenceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of {@code aide.conf}: named rules, and selections with the rules they are held to. */
final class AideRules {
  /** What the names for groups of rules stand for, as InSpec knows them. */
  private static final Map<String, List<String>> GROUPS =
      Map.of(
          "R", List.of("p", "i", "l", "n", "u", "g", "s", "m", "c", "md5"),
          "L", List.of("p", "i", "l", "n", "u", "g"),
          ">", List.of("p", "l", "u", "g", "i", "n", "S"));

  /** Rules of rules of rules… may not grow without end; all of a file count together. */
  private static final int MOST_RULES = 1_000_000;

  private final Map<String, List<String>> named = new LinkedHashMap<>();
  private int rules;

  private AideRules() {}

  /**
   * Returns a row for each selection.
   *
   * @throws EvidenceException when the rules of the file are more than can be held: a list that is
   *     cut short would say that rules are missing
   */
  static List<Map<String, @Nullable Object>> selections(String text) {
    AideRules reading = new AideRules();
    List<Map<String, @Nullable Object>> selections = new ArrayList<>();
    for (String line : text.split("\n")) {
      String statement = ConfigLines.withoutComment(line, "#", false);
      if (statement.contains(" = ")) {
        reading.define(statement);
      } else if (statement.startsWith("/")
          || statement.startsWith("!")
          || statement.startsWith("=")) {
        selections.add(reading.selection(ConfigLines.words(statement)));
      }
    }
    return selections;
  }

  private void define(String statement) {
    String[] sides = statement.replaceAll("\\s+", "").split("=");
    if (sides.length > 0) {
      named.put(sides[0], expanded(sides[sides.length - 1]));
    }
  }

  private Map<String, @Nullable Object> selection(List<String> words) {
    String line = words.get(0);
    String selected = line.endsWith("/") ? line.substring(0, line.length() - 1) : line;
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("selection_line", selected);
    row.put("rules", expanded(words.get(words.size() - 1)));
    return row;
  }

  private List<String> expanded(String sum) {
    List<String> expanded = new ArrayList<>();
    for (String rule : sum.split("\\+")) {
      List<String> parts = named.getOrDefault(rule, GROUPS.getOrDefault(rule, List.of(rule)));
      rules += parts.size();
      if (rules > MOST_RULES) {
        throw new EvidenceException(
            "parse.too-complex", "the file's selections have more than " + MOST_RULES + " rules");
      }
      expanded.addAll(parts);
    }
    return List.copyOf(expanded);
  }
}
