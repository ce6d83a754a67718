package io.seaworthy.core.resource.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings of OpenSSH, whose names are the same in any case. */
final class SshSettings {
  private static final SimpleConfigOptions OPTIONS =
      SimpleConfigOptions.builder()
          .assignmentRegex(LinePattern.of("^\\s*(\\S+?)\\s+(.*?)\\s*$"))
          .multipleValues(true)
          .build();

  private final Map<String, @Nullable Object> params;

  private SshSettings(Map<String, @Nullable Object> params) {
    this.params = params;
  }

  /** Reads a file's text; of a name in several spellings the first counts, as in InSpec. */
  static SshSettings parse(String text) {
    Map<String, @Nullable Object> lower = new LinkedHashMap<>();
    SimpleConfig.parse(text, OPTIONS)
        .params()
        .forEach((key, value) -> lower.putIfAbsent(key.toLowerCase(Locale.ROOT), value));
    return new SshSettings(Collections.unmodifiableMap(lower));
  }

  Map<String, @Nullable Object> params() {
    return params;
  }

  @Nullable Object value(String key) {
    Object values = params.get(key.toLowerCase(Locale.ROOT));
    return values instanceof List<?> list && list.isEmpty() ? list : SingleValue.of(values);
  }
}
