package io.seaworthy.core.resource.software;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Installed;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Tool;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A package of R (InSpec's {@code cran}). Immutable. */
public final class CranResource implements Installed {
  private static final Pattern PACKAGE = Pattern.compile("[A-Za-z][A-Za-z0-9.]*");

  /** R prints the version between quotes of the locale's kind. */
  private static final Pattern PRINTED = Pattern.compile("\\[\\d+\\]\\s+['\\p{Pi}](.+)['\\p{Pf}]");

  private final String name;
  private final Optional<String> version;

  private CranResource(String name, Optional<String> version) {
    this.name = name;
    this.version = version;
  }

  /**
   * Names a package.
   *
   * @param name its name
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<CranResource> spec(String name) {
    return new ResourceSpec<>(printed(name), List.of(), facts -> of(facts, name));
  }

  /**
   * Looks a package up.
   *
   * @param facts asks the container
   * @param name its name
   * @return the resource
   * @throws ResourceSkipped when the container has no R
   * @throws ResourceFailed when packages have no such names
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static CranResource of(Facts facts, String name) {
    if (!PACKAGE.matcher(name).matches()) {
      throw new ResourceFailed("`" + name + "` is no name of an R package");
    }
    String question = "packageVersion(\"" + name + "\")";
    Command command = Command.argv("Rscript", "-e", question).asRepeatable();
    Exited exited =
        Tool.ifPresent(facts, command).orElseThrow(() -> new ResourceSkipped("Rscript not found"));
    Matcher printed = PRINTED.matcher(exited.stdout().text().strip());
    return new CranResource(
        name,
        exited.code() == 0 && printed.matches() ? Optional.of(printed.group(1)) : Optional.empty());
  }

  @Override
  public boolean installed() {
    return version.isPresent();
  }

  /**
   * Returns its version.
   *
   * @return the version, null when it is not installed
   */
  public @Nullable String version() {
    return version.orElse(null);
  }

  @Override
  public String toString() {
    return printed(name);
  }

  private static String printed(String name) {
    return "R Module " + name;
  }
}
