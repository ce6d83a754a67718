package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.text.TomlReader;
import java.util.List;

/** Data in TOML: a file, what a command prints, or a text (InSpec's {@code toml}). Immutable. */
public final class TomlResource extends DocumentResource {
  private static final String KIND = "TOML ";

  private TomlResource(DataText source) {
    super(KIND, source, parse(source.text()));
  }

  private static Object parse(String text) {
    try {
      return TomlReader.read(text);
    } catch (IllegalArgumentException malformed) {
      throw new ResourceFailed("Unable to parse TOML: " + malformed.getMessage());
    }
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<TomlResource> spec(String path) {
    return new ResourceSpec<>(KIND + path, ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Names what a command prints.
   *
   * @param command shell text
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<TomlResource> specOfCommand(String command) {
    return new ResourceSpec<>(
        KIND + DataText.originOfCommand(command), List.of(), facts -> ofCommand(facts, command));
  }

  /**
   * Reads a file.
   *
   * @param facts asks the container
   * @param path the file
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   * @throws ResourceFailed when its text has another form
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static TomlResource of(Facts facts, String path) {
    return new TomlResource(DataText.ofFile(facts, path));
  }

  /**
   * Reads what a command prints on standard output.
   *
   * @param facts asks the container
   * @param command shell text
   * @return the resource
   * @throws ResourceFailed when it prints nothing or another form
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static TomlResource ofCommand(Facts facts, String command) {
    return new TomlResource(DataText.ofCommand(facts, command));
  }

  /**
   * Reads a text.
   *
   * @param content the text
   * @return the resource
   * @throws ResourceFailed when it has another form
   */
  public static TomlResource ofContent(String content) {
    return new TomlResource(DataText.ofContent(content));
  }
}
