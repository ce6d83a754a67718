package io.seaworthy.testkit.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The query of a request: names with one or more values, in order. Immutable. */
final class Parameters {
  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  static Parameters parse(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      // Go's servers drop a pair with a bare semicolon, whatever its writer meant.
      if (!pair.isEmpty() && pair.indexOf(';') < 0) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
      }
    }
    return new Parameters(values);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  List<String> all(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** A boolean as API servers read it: any value but {@code 0} and {@code false} is true. */
  boolean flag(String name) {
    return first(name).filter(v -> !v.equals("0") && !v.equalsIgnoreCase("false")).isPresent();
  }
}
