package io.seaworthy.core.resource.web;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.system.CommandResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A setting of PHP, as its own command line reads it from its files (InSpec's {@code php_config}).
 * Serves one thread, as its facts do.
 */
public final class PhpConfigResource {
  private static final List<String> PROGRAMS = List.of("/usr/sbin/php", "/sbin/php", "php");
  private static final String SCRIPT = "echo get_cfg_var($argv[1]);";

  private final Facts facts;
  private final String parameter;
  private final Optional<String> file;

  private PhpConfigResource(Facts facts, String parameter, Optional<String> file) {
    this.facts = facts;
    this.parameter = parameter;
    this.file = file;
  }

  /**
   * Names a setting.
   *
   * @param parameter such as {@code memory_limit}
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PhpConfigResource> spec(String parameter) {
    return spec(parameter, Optional.empty());
  }

  /**
   * Names a setting of one file.
   *
   * @param parameter such as {@code memory_limit}
   * @param file the file, or the directory of {@code php.ini}; empty for PHP's own choice
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PhpConfigResource> spec(String parameter, Optional<String> file) {
    return new ResourceSpec<>(
        name(parameter), List.of(), facts -> new PhpConfigResource(facts, parameter, file));
  }

  private Command command(String program) {
    List<String> arguments = new ArrayList<>();
    file.ifPresent(path -> arguments.addAll(List.of("-c", path)));
    arguments.addAll(List.of("-r", SCRIPT, "--", parameter));
    return Command.argv(program, arguments.toArray(String[]::new)).asRepeatable();
  }

  /**
   * Returns the setting.
   *
   * @return a {@link Long} where it is a whole number, else a text, empty when it is not set
   * @throws ResourceFailed when there is no PHP, or it ended with an error
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public Object value() {
    Command command =
        PROGRAMS.stream()
            .filter(program -> CommandResource.of(facts, program).exists())
            .findFirst()
            .map(this::command)
            .orElseThrow(() -> new ResourceFailed("Could not find `php` on your system."));
    return value(command, facts.runTool(command));
  }

  private static Object value(Command command, Exited exited) {
    if (exited.code() != 0) {
      throw new ResourceFailed(
          "Executing " + String.join(" ", command.words()) + " failed: " + exited.stderr().text());
    }
    String value = exited.stdout().text().strip();
    return value.matches("\\d{1,18}") ? (Object) Long.valueOf(value) : value;
  }

  @Override
  public String toString() {
    return name(parameter);
  }

  private static String name(String parameter) {
    return "php_config " + parameter;
  }
}
