package io.seaworthy.cli;

import io.seaworthy.core.ScanLimits;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How much a scan may take. What the command line has no option for has the library's default. */
final class LimitFlags {
  @Option(
      names = "--command-timeout",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "How long one of a profile's own commands may run (default: ${DEFAULT-VALUE})")
  long commandSeconds;

  @Option(
      names = "--target-timeout",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "How long all of one target may take (default: ${DEFAULT-VALUE})")
  long targetSeconds;

  @Option(
      names = "--scan-timeout",
      paramLabel = "SECONDS",
      defaultValue = "86400",
      description = "How long the whole scan may take (default: ${DEFAULT-VALUE})")
  long scanSeconds;

  @Option(
      names = "--max-output",
      paramLabel = "BYTES",
      defaultValue = "16777216",
      description = "How much any one command may print (default: ${DEFAULT-VALUE})")
  int streamBytes;

  @Option(
      names = "--max-file",
      paramLabel = "BYTES",
      defaultValue = "8388608",
      description = "How large a file may be that is read (default: ${DEFAULT-VALUE})")
  int fileBytes;

  @Option(
      names = "--max-commands",
      paramLabel = "NUMBER",
      defaultValue = "20000",
      description = "How many commands one target may be asked to run (default: ${DEFAULT-VALUE})")
  int commands;

  ScanLimits chosen() {
    return ScanLimits.builder()
        .commandTimeout(Duration.ofSeconds(commandSeconds))
        .targetTimeout(Duration.ofSeconds(targetSeconds))
        .scanTimeout(Duration.ofSeconds(scanSeconds))
        .streamBytes(streamBytes)
        .fileBytes(fileBytes)
        .commandsPerTarget(commands)
        .build();
  }
}
