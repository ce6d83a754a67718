package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import java.util.List;

/** Data in INI form: a file, what a command prints, or a text (InSpec's {@code ini}). Immutable. */
public final class IniResource extends DocumentResource {
  private static final String KIND = "INI ";

  private IniResource(DataText source) {
    super(KIND, source, SimpleConfig.parse(source.text(), SimpleConfigOptions.DEFAULT).params());
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<IniResource> spec(String path) {
    return new ResourceSpec<>(KIND + path, ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Names what a command prints.
   *
   * @param command shell text
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<IniResource> specOfCommand(String command) {
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
   * @throws io.seaworthy.core.resource.ResourceFailed when its text has another form
   */
  public static IniResource of(Facts facts, String path) {
    return new IniResource(DataText.ofFile(facts, path));
  }

  /**
   * Reads what a command prints on standard output.
   *
   * @param facts asks the container
   * @param command shell text
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceFailed when it prints nothing or another form
   */
  public static IniResource ofCommand(Facts facts, String command) {
    return new IniResource(DataText.ofCommand(facts, command));
  }

  /**
   * Reads a text.
   *
   * @param content the text
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceFailed when it has another form
   */
  public static IniResource ofContent(String content) {
    return new IniResource(DataText.ofContent(content));
  }
}
