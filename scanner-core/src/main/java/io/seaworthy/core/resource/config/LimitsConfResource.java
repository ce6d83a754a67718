package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;

/**
 * Limits of sessions, by user or group (InSpec's {@code limits_conf}). The value of either is a
 * list of lists of type, item and value. Immutable.
 */
public final class LimitsConfResource extends ConfigFileResource {
  private static final String NAME = "limits.conf";
  private static final String PATH = "/etc/security/limits.conf";
  private static final SimpleConfigOptions OPTIONS =
      SimpleConfigOptions.builder()
          .assignmentRegex(LinePattern.of("^\\s*(\\S+?)\\s+(.*?)\\s+(.*?)\\s+(.*?)\\s*$"))
          .keyValues(3)
          .multipleValues(true)
          .build();

  private LimitsConfResource(String path, String content) {
    super(NAME, path, content, OPTIONS);
  }

  /**
   * Names the file at its usual place, {@code /etc/security/limits.conf}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<LimitsConfResource> spec() {
    return spec(PATH);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<LimitsConfResource> spec(String path) {
    return new ResourceSpec<>(NAME, ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the file at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   */
  public static LimitsConfResource of(Facts facts) {
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
  public static LimitsConfResource of(Facts facts, String path) {
    return new LimitsConfResource(path, ConfigText.read(facts, path));
  }
}
