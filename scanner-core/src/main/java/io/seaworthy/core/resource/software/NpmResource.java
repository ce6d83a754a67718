package io.seaworthy.core.resource.software;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandTemplate;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Installed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.JsonText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A package of Node.js (InSpec's {@code npm}). Serves one thread, as its facts do. Each method
 * throws {@link io.seaworthy.core.facts.EvidenceException} when the container did not answer, also
 * when it has no {@code npm} or that prints no JSON.
 */
public final class NpmResource implements Installed {
  private static final CommandTemplate IN_FOLDER =
      new CommandTemplate("npm.local", "cd -- \"$1\" && exec npm ls --json \"$2\"");

  private final Facts facts;
  private final String name;
  private final Optional<String> folder;

  private NpmResource(Facts facts, String name, Optional<String> folder) {
    this.facts = facts;
    this.name = name;
    this.folder = folder;
  }

  /**
   * Names a package that is installed for all.
   *
   * @param name its name
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<NpmResource> spec(String name) {
    return spec(name, Optional.empty());
  }

  /**
   * Names a package.
   *
   * @param name its name
   * @param folder the project that it is installed for, empty for all
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<NpmResource> spec(String name, Optional<String> folder) {
    return new ResourceSpec<>(
        printed(name), List.of(), facts -> new NpmResource(facts, name, folder));
  }

  @Override
  public boolean installed() {
    return list().code() == 0;
  }

  /**
   * Returns its version.
   *
   * @return the version, null when it is not installed
   */
  public @Nullable String version() {
    Exited listed = list();
    Object found = listed.code() == 0 ? JsonText.printed("npm ls", listed.stdout().text()) : null;
    for (String key : List.of("dependencies", name, "version")) {
      found = found instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return found == null ? null : found.toString();
  }

  private Exited list() {
    Command command =
        folder
            .<Command>map(path -> Command.template(IN_FOLDER, path, name))
            .orElseGet(() -> Command.argv("npm", "-g", "ls", "--json", name));
    return facts.runTool(command.asRepeatable());
  }

  @Override
  public String toString() {
    return printed(name);
  }

  private static String printed(String name) {
    return "Npm Package " + name;
  }
}
