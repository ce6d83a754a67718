package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.JsonText;
import java.util.List;

/** Data in JSON: a file, what a command prints, or a text (InSpec's {@code json}). Immutable. */
public final class JsonResource extends DocumentResource {
  private static final String KIND = "JSON ";

  private JsonResource(DataText source) {
    super(KIND, source, JsonText.parse(source.text()));
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<JsonResource> spec(String path) {
    return new ResourceSpec<>(KIND + path, ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Names what a command prints.
   *
   * @param command shell text
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<JsonResource> specOfCommand(String command) {
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
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static JsonResource of(Facts facts, String path) {
    return new JsonResource(DataText.ofFile(facts, path));
  }

  /**
   * Reads what a command prints on standard output.
   *
   * @param facts asks the container
   * @param command shell text
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceFailed when it prints nothing or another form
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static JsonResource ofCommand(Facts facts, String command) {
    return new JsonResource(DataText.ofCommand(facts, command));
  }

  /**
   * Reads a text.
   *
   * @param content the text
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceFailed when it has another form
   */
  public static JsonResource ofContent(String content) {
    return new JsonResource(DataText.ofContent(content));
  }
}
