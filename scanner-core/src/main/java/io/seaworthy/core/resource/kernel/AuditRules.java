package io.seaworthy.core.resource.kernel;

import io.seaworthy.core.text.BoundedRegex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of {@code auditctl -l}: watches of files ({@code -w}), rules about a path ({@code -F
 * path=}) and rules about system calls ({@code -S}), of which one row a call is made.
 */
final class AuditRules {
  private static final Pattern ACTION_AND_LIST =
      Pattern.compile("-a ([^,\\s]+),([^,\\s]+)(?:\\s|$)");
  private static final List<String> ACTIONS = List.of("never", "always");

  private AuditRules() {}

  static List<Map<String, @Nullable Object>> rows(List<String> lines) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (String line : lines) {
      if (line.contains("-F path=")) {
        rows.add(pathRule(line));
      }
      if (line.contains("-S ")) {
        rows.addAll(syscallRules(line));
      } else if (line.contains("-w ")) {
        rows.add(watch(line));
      }
    }
    return rows;
  }

  private static Map<String, @Nullable Object> pathRule(String line) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("file", first(line, "-F path=(\\S+)"));
    Fields fields = common(row, line);
    row.put("permissions", fields.permissions());
    return row;
  }

  private static List<Map<String, @Nullable Object>> syscallRules(String line) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    String calls = first(line, "-S ([^ ]+)");
    for (String call : calls == null ? new String[0] : calls.split(",")) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("syscall", call);
      Fields fields = common(row, line);
      row.put("arch", fields.value("arch="));
      row.put("path", fields.value("path="));
      row.put("permissions", fields.permissions());
      row.put("exit", fields.value("exit="));
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, @Nullable Object> watch(String line) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("file", first(line, "-w ([^ ]+)"));
    row.put("key", first(line, "-k ([^ ]+)"));
    row.put("permissions", letters(first(line, "-p ([^ ]+)")));
    return row;
  }

  private static Fields common(Map<String, @Nullable Object> row, String line) {
    Matcher rule = BoundedRegex.PARSING.matcher(ACTION_AND_LIST, line);
    List<String> both = rule.find() ? List.of(rule.group(1), rule.group(2)) : List.of();
    Fields fields = Fields.of(line);
    row.put("list", one(both.stream().filter(word -> !ACTIONS.contains(word))));
    row.put("action", one(both.stream().filter(ACTIONS::contains)));
    row.put("fields", fields.all());
    row.put("key", fields.key());
    row.put("fields_nokey", fields.withoutKey());
    return fields;
  }

  private static @Nullable String one(Stream<String> words) {
    return words.findFirst().orElse(null);
  }

  private static @Nullable String first(String line, String pattern) {
    return BoundedRegex.PARSING.first(Pattern.compile(pattern), line);
  }

  private static @Nullable List<String> letters(@Nullable String permissions) {
    return permissions == null
        ? null
        : permissions
            .codePoints()
            .filter(c -> Character.isLetterOrDigit(c) || c == '_')
            .mapToObj(Character::toString)
            .toList();
  }

  /** What stands behind each {@code -F}, split at blanks. */
  private record Fields(List<String> all) {
    static Fields of(String line) {
      String rest = line.replaceAll("-[aS] [^ ]+ ", "");
      return new Fields(
          Arrays.stream(rest.split("-F "))
              .flatMap(field -> Arrays.stream(field.strip().split("\\s+")))
              .filter(word -> !word.isEmpty())
              .toList());
    }

    @Nullable String value(String start) {
      return one(
          all.stream()
              .filter(field -> field.startsWith(start))
              .map(field -> field.substring(start.length())));
    }

    @Nullable List<String> permissions() {
      return letters(value("perm="));
    }

    List<String> withoutKey() {
      return all.stream().filter(field -> !field.startsWith("key")).toList();
    }

    /** What stands between the first two equals signs of all key fields put together. */
    @Nullable String key() {
      String joined =
          String.join("", all.stream().filter(field -> field.startsWith("key")).toList());
      String[] sides = joined.split("=");
      return sides.length > 1 ? sides[1] : null;
    }
  }
}
