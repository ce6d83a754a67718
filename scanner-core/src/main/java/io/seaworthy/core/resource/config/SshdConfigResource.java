package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;

/**
 * Settings of the OpenSSH server (InSpec's {@code sshd_config}). Files that are included are not
 * read, as in InSpec. Immutable.
 */
public final class SshdConfigResource extends SshSettings {
  private static final String NAME = "SSHD Configuration";
  private static final String PATH = "/etc/ssh/sshd_config";

  private SshdConfigResource(String path, String content) {
    super(NAME, path, content);
  }

  /**
   * Names the file at its usual place, {@code /etc/ssh/sshd_config}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<SshdConfigResource> spec() {
    return spec(PATH);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<SshdConfigResource> spec(String path) {
    return new ResourceSpec<>(NAME, ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the file at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   */
  public static SshdConfigResource of(Facts facts) {
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
  public static SshdConfigResource of(Facts facts, String path) {
    return new SshdConfigResource(path, ConfigText.read(facts, path));
  }
}
