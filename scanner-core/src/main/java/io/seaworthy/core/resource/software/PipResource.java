package io.seaworthy.core.resource.software;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Installed;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package of Python (InSpec's {@code pip}). Serves one thread, as its facts do. Each method
 * throws {@link io.seaworthy.core.facts.EvidenceException} when the container did not answer, also
 * when it has no {@code pip}.
 */
public final class PipResource implements Installed {
  private final Facts facts;
  private final String name;
  private final String program;

  private PipResource(Facts facts, String name, String program) {
    this.facts = facts;
    this.name = name;
    this.program = program;
  }

  /**
   * Names a package.
   *
   * @param name its name
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PipResource> spec(String name) {
    return spec(name, "pip");
  }

  /**
   * Names a package of one of several Python installations.
   *
   * @param name its name
   * @param program the installation's {@code pip}
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PipResource> spec(String name, String program) {
    return new ResourceSpec<>(
        printed(name), List.of(), facts -> new PipResource(facts, name, program));
  }

  @Override
  public boolean installed() {
    return show().code() == 0;
  }

  /**
   * Returns its version.
   *
   * @return the version, null when it is not installed
   */
  public @Nullable String version() {
    Exited shown = show();
    String label = "Version:";
    return shown.code() != 0
        ? null
        : shown
            .stdout()
            .text()
            .lines()
            .filter(line -> line.startsWith(label))
            .map(line -> line.substring(label.length()).strip())
            .findFirst()
            .orElse(null);
  }

  private Exited show() {
    return facts.runTool(Command.argv(program, "show", name).asRepeatable());
  }

  @Override
  public String toString() {
    return printed(name);
  }

  private static String printed(String name) {
    return "Pip Package " + name;
  }
}
