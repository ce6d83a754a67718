package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;

/** Any file of {@code key = value} lines (InSpec's {@code parse_config_file}). Immutable. */
public final class ParseConfigFileResource extends ConfigFileResource {
  private ParseConfigFileResource(String path, String content, SimpleConfigOptions options) {
    super(name(path), path, content, options);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ParseConfigFileResource> spec(String path) {
    return spec(path, SimpleConfigOptions.DEFAULT);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @param options how it is read
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ParseConfigFileResource> spec(
      String path, SimpleConfigOptions options) {
    return new ResourceSpec<>(
        name(path), ConfigText.needs(path), facts -> of(facts, path, options));
  }

  /**
   * Reads a file.
   *
   * @param facts asks the container
   * @param path the file
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   */
  public static ParseConfigFileResource of(Facts facts, String path) {
    return of(facts, path, SimpleConfigOptions.DEFAULT);
  }

  /**
   * Reads a file.
   *
   * @param facts asks the container
   * @param path the file
   * @param options how it is read
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   */
  public static ParseConfigFileResource of(Facts facts, String path, SimpleConfigOptions options) {
    return new ParseConfigFileResource(path, ConfigText.read(facts, path), options);
  }

  private static String name(String path) {
    return "Parse Config File " + path;
  }
}
