package io.seaworthy.core.resource.config;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** A rule of rules of rules… may not grow without end. */
  private static final int MAX_RULES = 10_000;

  private AideRules() {}

  static List<Map<String, @Nullable Object>> selections(String text) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    List<Map<String, @Nullable Object>> selections = new ArrayList<>();
    for (String line : text.split("\n")) {
      String statement = ConfigLines.withoutComment(line, "#", false);
      if (statement.contains(" = ")) {
        String[] sides = statement.replaceAll("\\s+", "").split("=");
        if (sides.length > 0) {
          named.put(sides[0], expanded(sides[sides.length - 1], named));
        }
      } else if (statement.startsWith("/")
          || statement.startsWith("!")
          || statement.startsWith("=")) {
        selections.add(selection(ConfigLines.words(statement), named));
      }
    }
    return selections;
  }

  private static Map<String, @Nullable Object> selection(
      List<String> words, Map<String, List<String>> named) {
    String line = words.get(0);
    String selected = line.endsWith("/") ? line.substring(0, line.length() - 1) : line;
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("selection_line", selected);
    row.put("rules", expanded(words.get(words.size() - 1), named));
    return row;
  }

  private static List<String> expanded(String sum, Map<String, List<String>> named) {
    return Arrays.stream(sum.split("\\+"))
        .flatMap(
            rule -> named.getOrDefault(rule, GROUPS.getOrDefault(rule, List.of(rule))).stream())
        .limit(MAX_RULES)
        .toList();
  }
}
