package io.seaworthy.core.resource.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of settings, read when the resource is made: what the resources about such files share,
 * each of which says how its file is read. Immutable.
 */
public abstract sealed class ConfigFileResource
    permits AuditdConfResource,
        ChronyConfResource,
        InetdConfResource,
        LimitsConfResource,
        LoginDefsResource,
        NtpConfResource,
        ParseConfigFileResource,
        SshSettings {
  private final String name;
  private final String path;
  private final String content;
  private final Map<String, @Nullable Object> params;

  ConfigFileResource(String name, String path, String content, SimpleConfigOptions options) {
    this(name, path, content, SimpleConfig.parse(content, options).params());
  }

  ConfigFileResource(
      String name, String path, String content, Map<String, @Nullable Object> params) {
    this.name = name;
    this.path = path;
    this.content = content;
    this.params = params;
  }

  /**
   * Returns a setting.
   *
   * @param key its name
   * @return its value, a list where the file's form gives a setting several; null when it is not
   *     set
   */
  public @Nullable Object value(String key) {
    return params.get(key);
  }

  /**
   * Returns all settings.
   *
   * @return from name to value, as for {@link SimpleConfig#params()}; can't be changed
   */
  public Map<String, @Nullable Object> params() {
    return params;
  }

  /**
   * Returns the whole file.
   *
   * @return its text
   */
  public String content() {
    return content;
  }

  /**
   * Returns where the file is.
   *
   * @return its path as it was given
   */
  public String confPath() {
    return path;
  }

  @Override
  public String toString() {
    return name;
  }
}
