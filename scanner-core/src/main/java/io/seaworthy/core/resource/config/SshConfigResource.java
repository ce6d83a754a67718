package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;

/**
 * Settings of the OpenSSH client (InSpec's {@code ssh_config}). Files that are included are not
 * read, as in InSpec. Immutable.
 */
public final class SshConfigResource extends SshSettings {
  private static final String NAME = "SSH Configuration";
  private static final String PATH = "/etc/ssh/ssh_config";

  private SshConfigResource(String path, String content) {
    super(NAME, path, content);
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
    return new ResourceSpec<>(NAME, ConfigText.needs(path), facts -> of(facts, path));
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
}
