package io.seaworthy.cli;

import io.seaworthy.api.target.Target;
import io.seaworthy.core.report.Reporters;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import io.seaworthy.inspec.InspecProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code seaworthy json}: a profile's description and controls as JSON, without a target. */
@Command(
    name = "json",
    mixinStandardHelpOptions = true,
    description =
        "Writes a profile's description and controls as JSON, without a target and without results.")
final class JsonCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PROFILE", description = "A folder, .tar.gz or .zip")
  Path profile = Path.of(".");

  @Override
  public Integer call() throws IOException {
    TargetResult.Builder target = TargetResult.builder();
    target
        .target(Target.of(URI.create("none://none")))
        .startTime(Instant.EPOCH)
        .duration(Duration.ZERO)
        .profiles(InspecProfile.load(profile).controls());
    ScanResult.Builder result = ScanResult.builder();
    result.startTime(Instant.EPOCH).duration(Duration.ZERO).addTargets(target.build());
    Reporters.hdf().write(result.build(), System.out);
    System.out.println();
    return ExitCodes.ALL_PASSED;
  }
}
