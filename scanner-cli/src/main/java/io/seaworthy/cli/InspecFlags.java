package io.seaworthy.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Flags of {@code inspec exec} that ask for what is the case anyway, taken so that a command line
 * written for InSpec runs. A flag whose effect is missing here is not taken.
 */
final class InspecFlags {
  @Option(
      names = "--no-create-lockfile",
      hidden = true,
      description = "No lock file is ever written")
  boolean noLockFile;

  @Option(names = "--backend-cache", hidden = true, description = "Each question is asked once")
  boolean cached;

  @Option(names = "--no-color", hidden = true, description = "Reports have no colours")
  boolean noColour;

  @Option(names = "--no-interactive", hidden = true, description = "Nobody is asked anything")
  boolean silent;

  @Option(names = "--no-enable-telemetry", hidden = true, description = "There is none")
  boolean noTelemetry;

  @Option(names = "--show-progress", hidden = true, description = "A terminal shows it")
  boolean progress;

  @Option(
      names = {"--chef-license", "--chef-license-key"},
      hidden = true,
      description = "No licence of Chef's is needed")
  @Nullable String licence;

  @Option(
      names = "--silence-deprecations",
      arity = "1..*",
      hidden = true,
      description = "None are written")
  List<String> deprecations = new ArrayList<>();
}
