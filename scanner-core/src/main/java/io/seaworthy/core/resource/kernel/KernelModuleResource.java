package io.seaworthy.core.resource.kernel;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.FoundFiles;
import io.seaworthy.core.resource.internal.Patterns;
import io.seaworthy.core.resource.internal.Tool;
import io.seaworthy.core.text.BoundedRegex;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A module of the kernel (InSpec's {@code kernel_module}). Serves one thread, as its facts do.
 *
 * <p>The kernel is the node's; the rules for loading modules are those that lie in the container.
 */
public final class KernelModuleResource {
  private static final String LOADED = "/proc/modules";
  private static final Command RULES = Command.argv("modprobe", "--showconfig").asRepeatable();

  /** See modprobe.d(5). */
  private static final List<String> RULE_FILES =
      List.of(
          "/etc/modprobe.d/*.conf",
          "/run/modprobe.d/*.conf",
          "/usr/lib/modprobe.d/*.conf",
          "/lib/modprobe.d/*.conf");

  private final Facts facts;
  private final String module;

  private KernelModuleResource(Facts facts, String module) {
    this.facts = facts;
    this.module = module;
  }

  /**
   * Names a module.
   *
   * @param module its name
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<KernelModuleResource> spec(String module) {
    return new ResourceSpec<>(
        name(module),
        List.of(new Need.Content(ContainerPath.of(LOADED)), new Need.Run(RULES)),
        facts -> of(facts, module));
  }

  /**
   * Returns a module of one container.
   *
   * @param facts asks the container
   * @param module its name
   * @return the resource
   */
  public static KernelModuleResource of(Facts facts, String module) {
    return new KernelModuleResource(facts, module);
  }

  /**
   * Tells whether it is loaded.
   *
   * @return true when it is; false where the kernel has no loadable modules
   */
  public boolean loaded() {
    String modules = ConfigText.readIfThere(facts, LOADED).orElse("");
    return found(modules, "^" + Pattern.quote(module) + "\\s");
  }

  /**
   * Tells whether loading it is replaced by a program that does nothing.
   *
   * @return true when it is
   */
  public boolean disabled() {
    return found(rules(), "^install\\s+" + Pattern.quote(module) + "\\s+/(s?)bin/(true|false)");
  }

  /**
   * Tells whether it is kept from being loaded by itself.
   *
   * @return true when it is, or when it is disabled
   */
  public boolean blacklisted() {
    return found(rules(), "^blacklist\\s+" + Pattern.quote(module)) || disabled();
  }

  /**
   * Returns its version.
   *
   * @return the version, null when it has none or there is no such module
   */
  public @Nullable String version() {
    Exited exited = facts.runTool(Command.argv("modinfo", "-F", "version", module).asRepeatable());
    return exited.code() == 0 ? exited.stdout().text().replace("\n", "") : null;
  }

  /** What modprobe would read, where it is missing or can't say (BusyBox). */
  private String rules() {
    return Tool.ifPresent(facts, RULES)
        .filter(exited -> exited.code() == 0)
        .map(exited -> exited.stdout().text())
        .orElseGet(this::ruleFiles);
  }

  private String ruleFiles() {
    List<String> files = FoundFiles.matching(facts, RULE_FILES);
    facts.gather(files.stream().flatMap(file -> ConfigText.needs(file).stream()).toList());
    return files.stream()
        .map(file -> ConfigText.readIfThere(facts, file).orElse(""))
        .collect(Collectors.joining("\n"));
  }

  private static boolean found(String text, String pattern) {
    return BoundedRegex.PARSING.find(Patterns.lines(pattern), text);
  }

  @Override
  public String toString() {
    return name(module);
  }

  private static String name(String module) {
    return "Kernel Module " + module;
  }
}
