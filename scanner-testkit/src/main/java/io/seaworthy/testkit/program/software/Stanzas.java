package io.seaworthy.testkit.program.software;

import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Databases that keep one paragraph of {@code Name: value} lines for each package. */
final class Stanzas {
  private static final int MOST = 16 << 20;

  private Stanzas() {}

  /** Reads the paragraphs of a database, each as its text. */
  static List<String> read(ProgramCall call, String path) {
    try {
      String text = call.files().open(path).take(MOST).text();
      return Stream.of(text.split("\n\n+")).filter(stanza -> !stanza.isBlank()).toList();
    } catch (FileProblem problem) {
      return List.of();
    }
  }

  /** Returns the fields of a paragraph by name. */
  static Map<String, String> fields(String stanza) {
    Map<String, String> fields = new LinkedHashMap<>();
    stanza
        .lines()
        .filter(line -> line.indexOf(':') > 0 && !line.startsWith(" "))
        .map(line -> line.split(": ?", 2))
        .forEach(parts -> fields.put(parts[0], parts[1]));
    return fields;
  }

  static Optional<String> find(List<String> stanzas, String key, String name) {
    return stanzas.stream().filter(stanza -> name.equals(fields(stanza).get(key))).findFirst();
  }
}
