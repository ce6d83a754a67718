package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings of the NTP daemon (InSpec's {@code ntp_conf}). Immutable. */
public final class NtpConfResource {
  private static final String PATH = "/etc/ntp.conf";
  private static final SimpleConfigOptions OPTIONS =
      SimpleConfigOptions.builder()
          .assignmentRegex(LinePattern.of("^\\s*(\\S+)\\s+(.*)\\s*$"))
          .multipleValues(true)
          .build();

  private final String path;
  private final String content;
  private final Map<String, @Nullable Object> params;

  private NtpConfResource(String path, String content) {
    this.path = path;
    this.content = content;
    this.params = SimpleConfig.parse(content, OPTIONS).params();
  }

  /**
   * Names the file at its usual place, {@code /etc/ntp.conf}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<NtpConfResource> spec() {
    return spec(PATH);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<NtpConfResource> spec(String path) {
    return new ResourceSpec<>("ntp.conf", ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the file at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   */
  public static NtpConfResource of(Facts facts) {
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
  public static NtpConfResource of(Facts facts, String path) {
    return new NtpConfResource(path, ConfigText.read(facts, path));
  }

  /**
   * Returns a setting.
   *
   * @param key its name
   * @return its value, a list when it comes more than once, null when it is not set
   */
  public @Nullable Object value(String key) {
    return SingleValue.of(params.get(key));
  }

  /**
   * Returns all settings.
   *
   * @return from name to its values
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
    return "ntp.conf";
  }
}
