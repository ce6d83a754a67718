package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;

/**
 * Services that the Internet super-server starts (InSpec's {@code inetd_conf}). A service's value
 * is the list of the six columns behind its name. Immutable.
 */
public final class InetdConfResource extends ConfigFileResource {
  private static final String NAME = "inetd.conf";
  private static final String PATH = "/etc/inetd.conf";
  private static final SimpleConfigOptions OPTIONS =
      SimpleConfigOptions.builder()
          .assignmentRegex(
              LinePattern.of(
                  "^\\s*(\\S+?)\\s+(.*?)\\s+(.*?)\\s+(.*?)\\s+(.*?)\\s+(.*?)\\s+(.*?)\\s*$"))
          .keyValues(6)
          .build();

  private InetdConfResource(String path, String content) {
    super(NAME, path, content, OPTIONS);
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
    return new ResourceSpec<>(NAME, ConfigText.needs(path), facts -> of(facts, path));
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
}
