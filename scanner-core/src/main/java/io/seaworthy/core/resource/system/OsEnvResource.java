package io.seaworthy.core.resource.system;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.text.BoundedRegex;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A variable of the environment that the scan's own processes get in the container (InSpec's {@code
 * os_env}). Serves one thread, as its facts do. Each method throws {@link
 * io.seaworthy.core.facts.EvidenceException} when the container did not answer.
 */
public final class OsEnvResource {
  private static final Command ENV = Command.argv("env").asRepeatable();

  private final Facts facts;
  private final String variable;

  private OsEnvResource(Facts facts, String variable) {
    this.facts = facts;
    this.variable = variable;
  }

  /**
   * Names a variable.
   *
   * @param variable its name
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<OsEnvResource> spec(String variable) {
    return new ResourceSpec<>(
        "Environment variable " + variable,
        List.of(new Need.Run(ENV)),
        facts -> of(facts, variable));
  }

  /**
   * Returns a variable of one container.
   *
   * @param facts the container's facts
   * @param variable its name
   * @return the resource
   */
  public static OsEnvResource of(Facts facts, String variable) {
    return new OsEnvResource(facts, variable);
  }

  /**
   * Returns the value.
   *
   * @return its first line without blanks around, as InSpec has it; null when it is not set
   * @throws ResourceSkipped when {@code env} fails
   */
  public @Nullable String content() {
    Exited exited = facts.runTool(ENV);
    if (exited.code() != 0) {
      throw new ResourceSkipped(
          "Can't read environment variables on "
              + Platform.detect(facts).name()
              + ". Tried `env` which returned "
              + exited.code());
    }
    Pattern assignment =
        Pattern.compile("^" + Pattern.quote(variable) + "=(.*)$", Pattern.MULTILINE);
    String value = BoundedRegex.PARSING.first(assignment, exited.stdout().text());
    return value == null ? null : value.strip();
  }

  /**
   * Returns the parts of a value such as {@code PATH}.
   *
   * @return the texts between colons, empty ones included; none when the variable is not set
   */
  public List<String> split() {
    String content = content();
    return content == null ? List.of() : List.of(content.split(":", -1));
  }

  @Override
  public String toString() {
    return "Environment variable " + variable;
  }
}
