package io.seaworthy.core.resource.system;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.List;

/**
 * Text of the author's own for {@code bash}, run once a scan (InSpec's {@code bash}). Serves one
 * thread, as its facts do. Each method throws {@link io.seaworthy.core.facts.EvidenceException}
 * when the text did not run to its end; in a container without {@code bash} the exit status is 127.
 */
public final class BashResource {
  private final CommandResource command;
  private final String text;

  private BashResource(CommandResource command, String text) {
    this.command = command;
    this.text = text;
  }

  /**
   * Names a text.
   *
   * @param text for {@code bash -c}
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<BashResource> spec(String text) {
    return new ResourceSpec<>(
        "Bash command " + text,
        List.of(new Need.Run(CommandResource.authorText(wrapped("bash", "-c", text)))),
        facts -> of(facts, text));
  }

  /**
   * Returns a text to be run in one container.
   *
   * @param facts the container's facts
   * @param text for {@code bash -c}
   * @return the resource
   */
  public static BashResource of(Facts facts, String text) {
    return of(facts, text, "bash", "-c");
  }

  /**
   * Returns a text to be run in one container in a way of its own.
   *
   * @param facts the container's facts
   * @param text the text
   * @param path what to run instead of {@code bash}
   * @param arguments what stands before the text, for example {@code -x -c}
   * @return the resource
   */
  public static BashResource of(Facts facts, String text, String path, String arguments) {
    return new BashResource(CommandResource.of(facts, wrapped(path, arguments, text)), text);
  }

  private static String wrapped(String path, String arguments, String text) {
    return path + " " + arguments + " '" + text.replace("'", "'\\''") + "'";
  }

  /**
   * Returns standard output.
   *
   * @return all of it, as UTF-8
   */
  public String stdout() {
    return command.stdout();
  }

  /**
   * Returns standard error.
   *
   * @return all of it, as UTF-8
   */
  public String stderr() {
    return command.stderr();
  }

  /**
   * Returns the exit status.
   *
   * @return 0 to 255
   */
  public int exitStatus() {
    return command.exitStatus();
  }

  @Override
  public String toString() {
    return "Bash command " + text;
  }
}
