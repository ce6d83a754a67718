package io.seaworthy.cli;

import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.inspec.InspecProfile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code seaworthy check}: loads a profile and says what is wrong with it; nothing is asked of any
 * target.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Loads a profile and says what is wrong with it, without a target.")
final class CheckCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PROFILE", description = "A folder, .tar.gz or .zip")
  Path profile = Path.of(".");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    InspecProfile loaded = InspecProfile.load(profile);
    loaded.warnings().forEach(warning -> out.println("warning: " + warning));
    loaded.requireSound();
    boolean sound = true;
    for (ProfileResult result : loaded.controls()) {
      sound &= result.status() != ProfileResult.Status.FAILED;
      out.println(
          result.profile().name()
              + " "
              + result.profile().version()
              + ": "
              + result.controls().size()
              + " controls");
      result.statusMessage().ifPresent(message -> out.println("  " + message));
    }
    out.println(sound ? "The profile can be loaded." : "The profile can't be loaded.");
    out.flush();
    return sound ? ExitCodes.ALL_PASSED : ExitCodes.USAGE;
  }
}
