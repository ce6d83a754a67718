package io.seaworthy.cli;

import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.audit.AuditTrail;
import io.seaworthy.core.disclosure.Disclosure;
import io.seaworthy.core.gate.Waivers;
import io.seaworthy.core.policy.CommandPolicy;
import io.seaworthy.core.policy.PolicyMode;
import io.seaworthy.inspec.InputText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of {@code exec} that say what is judged and by which rules. */
final class ScanFlags {
  @Option(
      names = "--controls",
      paramLabel = "ID",
      arity = "1..*",
      description = "Only controls with these ids; /…/ is a pattern")
  List<String> controls = new ArrayList<>();

  @Option(
      names = "--input",
      paramLabel = "NAME=VALUE",
      arity = "1..*",
      description = "Values for inputs; [...] and {...} are read as YAML or JSON")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--waiver-file",
      paramLabel = "FILE",
      arity = "1..*",
      description = "YAML, JSON or CSV files of waivers")
  List<Path> waiverFiles = new ArrayList<>();

  @Option(
      names = "--command-timeout",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "How long one of a profile's own commands may run (default: ${DEFAULT-VALUE})")
  long commandTimeout;

  @Option(
      names = "--target-timeout",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "How long all of one target may take (default: ${DEFAULT-VALUE})")
  long targetTimeout;

  @Option(
      names = "--virtualization",
      paramLabel = "SYSTEM",
      description =
          "What the resource virtualization answers, such as docker, instead of what the container looks like")
  @Nullable String virtualization;

  @Option(
      names = "--policy",
      paramLabel = "MODE",
      defaultValue = "read_only",
      description =
          "What of a profile's own shell text runs: read_only (default), builtin_only or open")
  PolicyMode policy = PolicyMode.READ_ONLY;

  @Option(
      names = "--full-messages",
      description = "Messages whole rather than in excerpts of 256 characters")
  boolean fullMessages;

  Waivers waivers() {
    return Waivers.load(waiverFiles.toArray(new Path[0]));
  }

  ScanOptions.Builder options(Waivers waivers, AuditTrail trail) {
    ScanOptions.Builder options = ScanOptions.builder();
    InputText.values(inputs).forEach(options::putInputs);
    if (virtualization != null) {
      options.virtualization(virtualization);
    }
    return options
        .waivers(waivers)
        .audit(trail)
        .controls(controls)
        .policy(chosenPolicy())
        .disclosure(fullMessages ? Disclosure.full() : Disclosure.excerpts())
        .commandTimeout(Duration.ofSeconds(commandTimeout))
        .targetTimeout(Duration.ofSeconds(targetTimeout));
  }

  private CommandPolicy chosenPolicy() {
    return switch (policy) {
      case READ_ONLY -> CommandPolicy.readOnly();
      case BUILTIN_ONLY -> CommandPolicy.builtinOnly();
      case OPEN -> CommandPolicy.open();
      case REVIEWED ->
          throw new IllegalArgumentException(
              "--policy: reviewed needs an approval file, which only the library takes");
    };
  }
}
