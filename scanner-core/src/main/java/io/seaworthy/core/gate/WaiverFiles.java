package io.seaworthy.core.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads InSpec's waiver files. */
final class WaiverFiles {
  private static final String JUSTIFICATION = "justification";
  private static final String RUN = "run";
  private static final String EXPIRATION = "expiration_date";
  private static final String CONTROL = "control_id";
  private static final Set<String> KEYS = Set.of(CONTROL, JUSTIFICATION, RUN, EXPIRATION);
  private static final Set<String> YES = Set.of("true", "t", "yes", "y", "on", "1");
  private static final Set<String> NO = Set.of("false", "f", "no", "n", "off", "0");

  private final Map<String, Waiver> waivers = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();

  Collection<Waiver> waivers() {
    return waivers.values();
  }

  List<String> warnings() {
    return warnings;
  }

  void read(Path file) {
    String name = file.toString();
    switch (Documents.extension(file)) {
      case "csv" -> rows(name, Documents.text(file));
      case "yaml", "yml", "json" -> map(name, Documents.parse(file));
      default ->
          throw new GateFileException(
              name, "is no waiver file; accepted are .yaml, .yml, .json and .csv");
    }
  }

  private void rows(String file, String text) {
    for (Map<String, String> row : CsvRows.parse(file, text)) {
      String id = row.getOrDefault(CONTROL, "").strip();
      if (id.isEmpty()) {
        throw new GateFileException(file, "has a row without control_id: " + row);
      }
      waiver(file, id, row);
    }
  }

  private void map(String file, @Nullable Object document) {
    if (!(document instanceof Map<?, ?> entries)) {
      throw new GateFileException(file, "holds no waivers; accepted is a map of control ids");
    }
    entries.forEach(
        (id, entry) -> {
          if (!(entry instanceof Map<?, ?> fields)) {
            throw new GateFileException(
                file, id + ": \"" + entry + "\"; accepted is a map with justification");
          }
          waiver(file, String.valueOf(id), fields);
        });
  }

  private void waiver(String file, String id, Map<?, ?> fields) {
    fields.keySet().stream()
        .filter(key -> !KEYS.contains(String.valueOf(key)))
        .forEach(key -> warnings.add(file + ": " + id + " has the unknown key " + key));
    String justification =
        value(fields, JUSTIFICATION)
            .orElseThrow(
                () ->
                    new GateFileException(
                        file, id + " has no justification; every waiver needs one"));
    Waiver.Builder waiver = Waiver.builder();
    waiver.controlId(id).justification(justification);
    value(fields, RUN).ifPresent(run -> waiver.run(isRun(file, id, run)));
    value(fields, EXPIRATION).ifPresent(end -> waiver.expires(Times.parse(file, id, end)));
    if (waivers.put(id, waiver.build()) != null) {
      warnings.add(file + ": " + id + " is waived twice; this one counts");
    }
  }

  private static Optional<String> value(Map<?, ?> fields, String key) {
    Object value = fields.get(key);
    return value == null || value.toString().isBlank()
        ? Optional.empty()
        : Optional.of(value.toString().strip());
  }

  private static boolean isRun(String file, String id, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (YES.contains(lower) || NO.contains(lower)) {
      return YES.contains(lower);
    }
    throw new GateFileException(file, id + ", run: \"" + word + "\"; accepted is true or false");
  }
}
