package io.seaworthy.core.resource.web;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Patterns;
import io.seaworthy.core.resource.internal.Tool;
import io.seaworthy.core.text.BoundedRegex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an nginx program says about itself (InSpec's {@code nginx}). Immutable. */
public final class NginxResource {
  private static final String NAME = "Nginx Environment";
  private static final String PROGRAM = "/usr/sbin/nginx";
  private static final Pattern VERSION = Patterns.lines("nginx version: nginx/(\\S+)\\s");
  private static final Pattern OPENSSL =
      Patterns.lines("built with OpenSSL\\s(\\S+)\\s(\\d+\\s\\S+\\s\\d{4})");
  private static final Pattern COMPILER = Patterns.lines("built by (\\S+)\\s(\\S+)\\s(\\S+)");
  private static final Pattern SUPPORT = Patterns.lines("^(.*\\S) support enabled");
  private static final Pattern MODULE = Patterns.lines("--with-(\\S+)_module");

  private final String program;
  private final String said;

  private NginxResource(String program, String said) {
    this.program = program;
    this.said = said;
  }

  /**
   * Names the program at its usual place, {@code /usr/sbin/nginx}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<NginxResource> spec() {
    return spec(PROGRAM);
  }

  /**
   * Names a program.
   *
   * @param program its path
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<NginxResource> spec(String program) {
    return new ResourceSpec<>(
        NAME, List.of(new Need.Run(version(program))), facts -> of(facts, program));
  }

  /**
   * Asks the program at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws ResourceSkipped when there is no such program, or it gives no answer
   */
  public static NginxResource of(Facts facts) {
    return of(facts, PROGRAM);
  }

  /**
   * Asks a program.
   *
   * @param facts asks the container
   * @param program its path
   * @return the resource
   * @throws ResourceSkipped when there is no such program, or it gives no answer
   */
  public static NginxResource of(Facts facts, String program) {
    Exited exited =
        Tool.ifPresent(facts, version(program))
            .orElseThrow(
                () -> new ResourceSkipped("The `nginx` binary not found in the path provided."));
    if (exited.code() != 0) {
      throw new ResourceSkipped("Error using the command nginx -V");
    }
    return new NginxResource(program, exited.stdout().text() + exited.stderr().text());
  }

  private static Command version(String program) {
    return Command.argv(program, "-V").asRepeatable();
  }

  /**
   * Returns the version.
   *
   * @return for example {@code 1.22.1}, null when it is not told
   */
  public @Nullable String version() {
    return first(VERSION);
  }

  /**
   * Returns the modules that it was built with.
   *
   * @return their names without {@code _module}, such as {@code http_ssl}
   */
  public List<String> modules() {
    return all(MODULE);
  }

  /**
   * Returns the OpenSSL that it was built with.
   *
   * @return {@code version} and {@code date}, each null when it is not told
   */
  public Map<String, @Nullable String> opensslVersion() {
    return named(OPENSSL, "version", "date");
  }

  /**
   * Returns the compiler that built it.
   *
   * @return {@code compiler}, {@code version} and {@code date}, each null when it is not told
   */
  public Map<String, @Nullable String> compilerInfo() {
    return named(COMPILER, "compiler", "version", "date");
  }

  /**
   * Returns what it supports.
   *
   * @return for example {@code TLS SNI}, null when it tells nothing
   */
  public @Nullable String supportInfo() {
    List<String> supported = all(SUPPORT);
    return supported.isEmpty() ? null : String.join(" ", supported);
  }

  /**
   * Returns a path that was set when it was built.
   *
   * @param option the option of nginx's {@code configure} without its leading hyphens, such as
   *     {@code modules-path} or {@code http-log-path}
   * @return the path, null when it was not set
   */
  public @Nullable String builtWith(String option) {
    return first(Patterns.lines("--" + Pattern.quote(option) + "=(\\S+)\\s"));
  }

  /**
   * Returns where relative paths begin.
   *
   * @return the directory, null when it was not set
   */
  public @Nullable String prefix() {
    return builtWith("prefix");
  }

  /**
   * Returns where the program was meant to lie.
   *
   * @return the path, null when it was not set
   */
  public @Nullable String sbinPath() {
    return builtWith("sbin-path");
  }

  /**
   * Returns where modules lie.
   *
   * @return the directory, null when it was not set
   */
  public @Nullable String modulesPath() {
    return builtWith("modules-path");
  }

  /**
   * Returns where errors are logged.
   *
   * @return the path, null when it was not set
   */
  public @Nullable String errorLogPath() {
    return builtWith("error-log-path");
  }

  /**
   * Returns where requests are logged.
   *
   * @return the path, null when it was not set
   */
  public @Nullable String httpLogPath() {
    return builtWith("http-log-path");
  }

  /**
   * Returns the name of its service.
   *
   * @return always {@code nginx}
   */
  public String service() {
    return "nginx";
  }

  /**
   * Returns which program was asked.
   *
   * @return its path
   */
  public String nginxPath() {
    return program;
  }

  private @Nullable String first(Pattern pattern) {
    return BoundedRegex.PARSING.first(pattern, said);
  }

  private List<String> all(Pattern pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = BoundedRegex.PARSING.matcher(pattern, said);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return List.copyOf(found);
  }

  private Map<String, @Nullable String> named(Pattern pattern, String... names) {
    Matcher matcher = BoundedRegex.PARSING.matcher(pattern, said);
    boolean found = matcher.find();
    Map<String, @Nullable String> named = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      named.put(names[i], found ? matcher.group(i + 1) : null);
    }
    return named;
  }

  @Override
  public String toString() {
    return NAME;
  }
}
