package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the OpenSSH client (InSpec's {@code ssh_config}). Files that are included are not
 * read, as in InSpec. Immutable.
 */
public final class SshConfigResource {
  private static final String PATH = "/etc/ssh/ssh_config";

  private final String path;
  private final String content;
  private final SshSettings settings;

  private SshConfigResource(String path, String content) {
    this.path = path;
    this.content = content;
    this.settings = SshSettings.parse(content);
  }

  /**
   * Names the file at its usual place, {@code /etc/ssh/ssh_config}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<SshConfigResource> spec() {
    return spec(PATH);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<SshConfigResource> spec(String path) {
    return new ResourceSpec<>(
        "SSH Configuration", ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the file at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   */
  public static SshConfigResource of(Facts facts) {
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
  public static SshConfigResource of(Facts facts, String path) {
    return new SshConfigResource(path, ConfigText.read(facts, path));
  }

  /**
   * Returns a setting.
   *
   * @param key its name in any case
   * @return its value, a list when it comes more than once, null when it is not set
   */
  public @Nullable Object value(String key) {
    return settings.value(key);
  }

  /**
   * Returns all settings.
   *
   * @return from name in lower case to its values
   */
  public Map<String, @Nullable Object> params() {
    return settings.params();
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
    return "SSH Configuration";
  }
}
