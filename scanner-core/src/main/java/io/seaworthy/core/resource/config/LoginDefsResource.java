package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;

/** Defaults for new accounts (InSpec's {@code login_defs}). Immutable. */
public final class LoginDefsResource extends ConfigFileResource {
  private static final String NAME = "login.defs";
  private static final String PATH = "/etc/login.defs";
  private static final SimpleConfigOptions OPTIONS =
      SimpleConfigOptions.builder()
          .assignmentRegex(LinePattern.of("^\\s*(\\S+)\\s+(\\S*)\\s*$"))
          .build();

  private LoginDefsResource(String path, String content) {
    super(NAME, path, content, OPTIONS);
  }

  /**
   * Names the file at its usual place, {@code /etc/login.defs}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<LoginDefsResource> spec() {
    return spec(PATH);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<LoginDefsResource> spec(String path) {
    return new ResourceSpec<>(NAME, ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the file at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   */
  public static LoginDefsResource of(Facts facts) {
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
  public static LoginDefsResource of(Facts facts, String path) {
    return new LoginDefsResource(path, ConfigText.read(facts, path));
  }
}
