package io.seaworthy.core.resource.database;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSkipped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's files of entries have in common: a line is an entry of words. */
final class PostgresLines {
  private PostgresLines() {}

  /** The words of each line that is no comment. A comment behind an entry counts as its words. */
  static List<List<String>> of(String content) {
    return content
        .lines()
        .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
        .map(line -> List.of(line.split("\\s+")))
        .toList();
  }

  static @Nullable String word(List<String> words, int index) {
    return index < words.size() ? words.get(index) : null;
  }

  /** The path of a file that lies beside PostgreSQL's configuration. */
  static String file(Facts facts, String name) {
    return PostgresResource.of(facts)
        .confDir()
        .map(directory -> directory + "/" + name)
        .orElseThrow(
            () -> new ResourceSkipped("Seems like PostgreSQL is not installed on your system"));
  }
}
