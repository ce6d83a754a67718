package io.seaworthy.core.resource.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of crontab files (crontab(5)): five times and a command, or a nickname such as
 * {@code @daily} and a command; in a system's table the user stands before the command.
 */
final class CronLines {
  private static final List<String> TIMES = List.of("minute", "hour", "day", "month", "weekday");
  private static final Map<String, List<String>> NICKNAMES =
      Map.of(
          "@hourly", List.of("0", "*", "*", "*", "*"),
          "@midnight", List.of("0", "0", "*", "*", "*"),
          "@daily", List.of("0", "0", "*", "*", "*"),
          "@weekly", List.of("0", "*", "*", "*", "0"),
          "@monthly", List.of("0", "0", "1", "*", "*"),
          "@annually", List.of("0", "0", "1", "1", "*"),
          "@yearly", List.of("0", "0", "1", "1", "*"),
          "@reboot", List.of("-1", "-1", "-1", "-1", "-1"));

  private CronLines() {}

  static List<Map<String, @Nullable Object>> ofUser(String text, @Nullable String user) {
    return ConfigLines.statements(text).stream().map(line -> row(line, false, user)).toList();
  }

  static List<Map<String, @Nullable Object>> ofSystem(String text) {
    return ConfigLines.statements(text).stream().map(line -> row(line, true, null)).toList();
  }

  private static Map<String, @Nullable Object> row(
      String line, boolean namesUser, @Nullable String user) {
    List<String> nickname = NICKNAMES.get(ConfigLines.words(line).get(0));
    int times = nickname == null ? TIMES.size() : 1;
    String[] words = line.split("\\s+", times + (namesUser ? 2 : 1));
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < TIMES.size(); i++) {
      row.put(TIMES.get(i), nickname == null ? word(words, i) : nickname.get(i));
    }
    row.put("user", namesUser ? word(words, times) : user);
    row.put("command", word(words, namesUser ? times + 1 : times));
    return row;
  }

  private static @Nullable String word(String[] words, int index) {
    return index < words.length ? words[index] : null;
  }
}
