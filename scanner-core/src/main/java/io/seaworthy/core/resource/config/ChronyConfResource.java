package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import org.jspecify.annotations.Nullable;

/** Settings of the chrony daemon (InSpec's {@code chrony_conf}). Immutable. */
public final class ChronyConfResource extends ConfigFileResource {
  private static final String NAME = "chrony.conf";
  private static final String PATH = "/etc/chrony.conf";
  private static final SimpleConfigOptions OPTIONS =
      SimpleConfigOptions.builder()
          .assignmentRegex(LinePattern.of("^\\s*(\\S+)\\s+(.*)\\s*$"))
          .multipleValues(true)
          .build();

  private ChronyConfResource(String path, String content) {
    super(NAME, path, content, OPTIONS);
  }

  /**
   * Names the file at its usual place, {@code /etc/chrony.conf}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ChronyConfResource> spec() {
    return spec(PATH);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ChronyConfResource> spec(String path) {
    return new ResourceSpec<>(NAME, ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the file at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   */
  public static ChronyConfResource of(Facts facts) {
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
  public static ChronyConfResource of(Facts facts, String path) {
    return new ChronyConfResource(path, ConfigText.read(facts, path));
  }

  /**
   * Returns a setting.
   *
   * @param key its name
   * @return its value, a list when it comes more than once, null when it is not set
   */
  @Override
  public @Nullable Object value(String key) {
    return SingleValue.of(super.value(key));
  }
}
