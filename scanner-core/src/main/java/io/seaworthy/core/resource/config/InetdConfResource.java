package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Services that the Internet super-server starts (InSpec's {@code inetd_conf}). Immutable. */
public final class InetdConfResource {
  private static final String PATH = "/etc/inetd.conf";
  private static final SimpleConfigOptions OPTIONS =
      SimpleConfigOptions.builder()
          .assignmentRegex(
              LinePattern.of(
                  "^\\s*(\\S+?)\\s+(.*?)\\s+(.*?)\\s+(.*?)\\s+(.*?)\\s+(.*?)\\s+(.*?)\\s*$"))
          .keyValues(6)
          .build();

  private final String path;
  private final String content;
  private final Map<String, @Nullable Object> params;

  private InetdConfResource(String path, String content) {
    this.path = path;
    this.content = content;
    this.params = SimpleConfig.parse(content, OPTIONS).params();
  }

  /**
   * Names the file at its usual place, {@code /etc/inetd.conf}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<InetdConfResource> spec() {
    return spec(PATH);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<InetdConfResource> spec(String path) {
    return new ResourceSpec<>("inetd.conf", ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the file at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   */
  public static InetdConfResource of(Facts facts) {
    return of(facts, PATH);
  }

  /**
   * Reads a file.
   *
   * @param facts asks the container
   * @param path the file
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   */
  public static InetdConfResource of(Facts facts, String path) {
    return new InetdConfResource(path, ConfigText.read(facts, path));
  }

  /**
   * Returns a setting.
   *
   * @param key its name
   * @return a list of six columns, null when there is no such service
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
   * @return its path
   */
  public String confPath() {
    return path;
  }

  @Override
  public String toString() {
    return "inetd.conf";
  }
}
