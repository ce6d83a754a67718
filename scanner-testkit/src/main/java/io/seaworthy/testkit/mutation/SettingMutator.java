package io.seaworthy.testkit.mutation;

import io.seaworthy.testkit.container.FakeFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Changes the settings of a configuration file: each value, and each line taken away. */
final class SettingMutator {
  /** A key, what separates it, a value, and how a line may end. */
  private static final Pattern SETTING =
      Pattern.compile("(\\s*)([\\w.$/-]+)(\\s*[=:]\\s*|\\s+)(.*?)(\\s*;?\\s*)");

  private static final Pattern COMMENT = Pattern.compile("\\s*([#;!]|//).*|\\s*");

  private static final Map<String, String> OPPOSITES =
      Map.of(
          "yes",
          "no",
          "no",
          "yes",
          "on",
          "off",
          "off",
          "on",
          "true",
          "false",
          "false",
          "true",
          "enabled",
          "disabled",
          "disabled",
          "enabled");

  private SettingMutator() {}

  static List<Mutation> of(String path, FakeFile file) {
    List<String> lines = file.content().text().lines().toList();
    List<Mutation> mutations = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher setting = SETTING.matcher(line);
      if (COMMENT.matcher(line).matches() || !setting.matches() || setting.group(4).isEmpty()) {
        continue;
      }
      String other = other(setting.group(4));
      String changed =
          setting.group(1) + setting.group(2) + setting.group(3) + other + setting.group(5);
      mutations.add(
          new Mutation(
              path,
              "\"" + line.strip() + "\" becomes \"" + changed.strip() + '"',
              with(file, lines, i, List.of(changed))));
      mutations.add(
          new Mutation(
              path, "\"" + line.strip() + "\" is taken away", with(file, lines, i, List.of())));
    }
    return mutations;
  }

  private static String other(String value) {
    String opposite = OPPOSITES.get(value.toLowerCase(Locale.ROOT));
    if (opposite != null) {
      return opposite;
    }
    if (value.matches("\\d{1,9}")) {
      return Long.toString(Long.parseLong(value) + 1);
    }
    return value + "x";
  }

  private static FakeFile with(FakeFile file, List<String> lines, int index, List<String> instead) {
    List<String> changed =
        IntStream.range(0, lines.size())
            .boxed()
            .flatMap(i -> i == index ? instead.stream() : List.of(lines.get(i)).stream())
            .toList();
    String text = changed.isEmpty() ? "" : String.join("\n", changed) + "\n";
    return FakeFile.text(text)
        .withMode(file.mode())
        .ownedBy(file.owner(), file.group())
        .modifiedAt(file.modified());
  }
}
