package io.seaworthy.core.resource.software;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Installed;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Tool;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A package of Ruby with its versions (InSpec's {@code gem}). Immutable. */
public final class GemResource implements Installed {
  private static final Pattern LINE = Pattern.compile("(?m)^\\s*([^\\s(]+) \\(([^)]*)\\)\\s*$");

  private final String name;
  private final List<String> versions;

  private GemResource(String name, List<String> versions) {
    this.name = name;
    this.versions = List.copyOf(versions);
  }

  /**
   * Names a package.
   *
   * @param name its name
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<GemResource> spec(String name) {
    return spec(name, "gem");
  }

  /**
   * Names a package of one of several Ruby installations.
   *
   * @param name its name
   * @param program the installation's {@code gem}
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<GemResource> spec(String name, String program) {
    return new ResourceSpec<>(printed(name), List.of(), facts -> of(facts, name, program));
  }

  /**
   * Looks a package up.
   *
   * @param facts asks the container
   * @param name its name
   * @param program the installation's {@code gem}
   * @return the resource
   * @throws ResourceSkipped when the container has no such program, or it fails
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static GemResource of(Facts facts, String name, String program) {
    Command list =
        Command.argv(program, "list", "--local", "-a", "-q", "^" + name + "$").asRepeatable();
    Optional<Exited> exited = Tool.ifPresent(facts, list).filter(ended -> ended.code() == 0);
    if (exited.isEmpty()) {
      throw new ResourceSkipped("Unable to retrieve gem information");
    }
    Matcher line = LINE.matcher(exited.get().stdout().text());
    List<String> versions =
        line.find()
            ? Arrays.stream(line.group(2).split(",")).map(String::strip).toList()
            : List.of();
    return new GemResource(name, versions);
  }

  @Override
  public boolean installed() {
    return !versions.isEmpty();
  }

  /**
   * Returns its newest version.
   *
   * @return the version, null when it is not installed
   */
  public @Nullable String version() {
    return versions.isEmpty() ? null : versions.get(0);
  }

  /**
   * Returns its versions.
   *
   * @return newest first, null when it is not installed
   */
  public @Nullable List<String> versions() {
    return versions.isEmpty() ? null : versions;
  }

  @Override
  public String toString() {
    return printed(name);
  }

  private static String printed(String name) {
    return "gem package " + name;
  }
}
