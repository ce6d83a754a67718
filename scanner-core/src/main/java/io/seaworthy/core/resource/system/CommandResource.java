package io.seaworthy.core.resource.system;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOptions;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.Existing;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.List;

/**
 * Shell text of the author's own, run once a scan by the container's {@code /bin/sh} (InSpec's
 * {@code command}). Serves one thread, as its facts do. Each method throws {@link
 * io.seaworthy.core.facts.EvidenceException} when the text did not run to its end.
 *
 * <p>A text that ran to its end is answered, whatever its exit status: where it names a program
 * that the container does not have, the status is 127 and standard output is empty, as in InSpec.
 * Whoever judges the output judges the status first.
 */
public final class CommandResource implements Existing {
  private final Facts facts;
  private final String text;

  private CommandResource(Facts facts, String text) {
    this.facts = facts;
    this.text = text;
  }

  /**
   * Names a command.
   *
   * @param text shell text
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<CommandResource> spec(String text) {
    return new ResourceSpec<>(
        "Command: `" + text + "`",
        List.of(new Need.Run(authorText(text))),
        facts -> of(facts, text));
  }

  /**
   * Returns a command of one container.
   *
   * @param facts the container's facts
   * @param text shell text
   * @return the resource
   */
  public static CommandResource of(Facts facts, String text) {
    return new CommandResource(facts, text);
  }

  static Command authorText(String text) {
    // Only the scan's limits bound what an author asks.
    return Command.authorText(text)
        .withTimeout(CommandOptions.MAX_TIMEOUT)
        .withOutputLimit(new OutputLimit(OutputLimit.MAX_BYTES));
  }

  /**
   * Returns standard output.
   *
   * @return all of it, as UTF-8
   */
  public String stdout() {
    return run().stdout().text();
  }

  /**
   * Returns standard error.
   *
   * @return all of it, as UTF-8
   */
  public String stderr() {
    return run().stderr().text();
  }

  /**
   * Returns the exit status.
   *
   * @return 0 to 255
   */
  public int exitStatus() {
    return run().code();
  }

  private Exited run() {
    return facts.run(authorText(text));
  }

  /** Tells whether the whole text is the name of a command; nothing is run. */
  @Override
  public boolean exists() {
    return CommandPresence.exists(facts, text);
  }

  @Override
  public String toString() {
    return "Command: `" + text + "`";
  }
}
