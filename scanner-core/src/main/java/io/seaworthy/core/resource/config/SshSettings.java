package io.seaworthy.core.resource.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of OpenSSH's settings, whose names are the same in any case: {@link #params()} has them in
 * lower case, each with the list of its values. Of a name in several spellings the first counts,
 * and files that are included are not read, both as in InSpec. Immutable.
 */
public abstract sealed class SshSettings extends ConfigFileResource
    permits SshConfigResource, SshdConfigResource, SshdActiveConfigResource {
  private static final SimpleConfigOptions OPTIONS =
      SimpleConfigOptions.builder()
          .assignmentRegex(LinePattern.of("^\\s*(\\S+?)\\s+(.*?)\\s*$"))
          .multipleValues(true)
          .build();

  SshSettings(String name, String path, String content) {
    super(name, path, content, inLowerCase(SimpleConfig.parse(content, OPTIONS).params()));
  }

  private static Map<String, @Nullable Object> inLowerCase(Map<String, @Nullable Object> params) {
    Map<String, @Nullable Object> lower = new LinkedHashMap<>();
    params.forEach((key, value) -> lower.putIfAbsent(key.toLowerCase(Locale.ROOT), value));
    return Collections.unmodifiableMap(lower);
  }

  /**
   * Returns a setting.
   *
   * @param key its name in any case
   * @return its value, a list when it comes more than once, null when it is not set
   */
  @Override
  public @Nullable Object value(String key) {
    return SingleValue.of(super.value(key.toLowerCase(Locale.ROOT)));
  }
}
