package io.seaworthy.core.resource.config;

import io.seaworthy.core.resource.ResourceSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Any text of {@code key = value} lines, for example what a command printed (InSpec's {@code
 * parse_config}). Immutable.
 */
public final class ParseConfigResource {
  private static final String NAME = "Parse Config ";

  private final String content;
  private final Map<String, @Nullable Object> params;

  private ParseConfigResource(String content, SimpleConfigOptions options) {
    this.content = content;
    this.params = SimpleConfig.parse(content, options).params();
  }

  /**
   * Names a text.
   *
   * @param content the text
   * @param options how it is read
   * @return the resource, the same in every container
   */
  public static ResourceSpec<ParseConfigResource> spec(
      String content, SimpleConfigOptions options) {
    return new ResourceSpec<>(NAME, List.of(), facts -> of(content, options));
  }

  /**
   * Reads a text.
   *
   * @param content the text
   * @param options how it is read
   * @return the resource
   */
  public static ParseConfigResource of(String content, SimpleConfigOptions options) {
    return new ParseConfigResource(content, options);
  }

  /**
   * Returns a setting.
   *
   * @param key its name
   * @return its value, null when it is not set
   */
  public @Nullable Object value(String key) {
    return params.get(key);
  }

  /**
   * Returns all settings.
   *
   * @return from name to value
   */
  public Map<String, @Nullable Object> params() {
    return params;
  }

  /**
   * Returns the whole text.
   *
   * @return the text
   */
  public String content() {
    return content;
  }

  @Override
  public String toString() {
    return NAME;
  }
}
