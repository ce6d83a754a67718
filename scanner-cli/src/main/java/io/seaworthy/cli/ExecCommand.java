package io.seaworthy.cli;

import io.seaworthy.core.Profile;
import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.audit.AuditSink;
import io.seaworthy.core.audit.AuditTrail;
import io.seaworthy.core.disclosure.Disclosure;
import io.seaworthy.core.gate.Waivers;
import io.seaworthy.core.policy.CommandPolicy;
import io.seaworthy.core.policy.PolicyMode;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.inspec.InspecProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seaworthy exec}: evaluates profiles on a target. */
@Command(
    name = "exec",
    mixinStandardHelpOptions = true,
    description = "Evaluates profiles on a target.",
    footer = {
      "",
      "Exit codes: 0 all passed, 100 some failed or could not be looked at, 101 none failed but some were skipped,",
      "102 a profile could not be loaded, 1 wrong usage."
    })
final class ExecCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "PROFILE", description = "A folder, .tar.gz or .zip")
  List<Path> profiles = new ArrayList<>();

  @Mixin TargetOption target = new TargetOption();

  @Option(
      names = "--input",
      paramLabel = "NAME=VALUE",
      arity = "1..*",
      description = "Values for inputs")
  Map<String, String> inputs = new LinkedHashMap<>();

  @Option(
      names = "--input-file",
      paramLabel = "FILE",
      arity = "1..*",
      description = "YAML files of inputs")
  List<Path> inputFiles = new ArrayList<>();

  @Option(
      names = "--controls",
      paramLabel = "ID",
      arity = "1..*",
      description = "Only these controls; /…/ is a pattern")
  List<String> controls = new ArrayList<>();

  @Option(
      names = "--tags",
      paramLabel = "TAG",
      arity = "1..*",
      description = "Only controls with one of these tags")
  List<String> tags = new ArrayList<>();

  @Option(
      names = "--waiver-file",
      paramLabel = "FILE",
      arity = "1..*",
      description = "YAML, JSON or CSV files of waivers")
  List<Path> waiverFiles = new ArrayList<>();

  @Option(
      names = "--reporter",
      paramLabel = "NAME[:FILE]",
      arity = "1..*",
      description =
          "cli, json, json-min, junit2, yaml, html, csv, markdown; one of them to standard output")
  List<String> reporters = new ArrayList<>(List.of("cli"));

  @Option(
      names = "--command-timeout",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "How long all of one target may take (default: ${DEFAULT-VALUE})")
  long commandTimeout;

  @Option(
      names = "--policy",
      paramLabel = "MODE",
      defaultValue = "read_only",
      description =
          "What of a profile's own shell text runs: read_only (default), builtin_only or open")
  PolicyMode policy = PolicyMode.READ_ONLY;

  @Option(
      names = "--audit-file",
      paramLabel = "FILE",
      description = "A new file for a record of everything that is asked")
  @Nullable Path auditFile;

  @Option(
      names = "--full-messages",
      description = "Messages whole rather than in excerpts of 256 characters")
  boolean fullMessages;

  @Option(
      names = "--temporary-access",
      description =
          "Scan with an account of its own that may do nothing else and is removed afterwards")
  boolean temporaryAccess;

  @Option(names = "--no-progress", description = "No progress line on a terminal")
  boolean noProgress;

  @Override
  public Integer call() {
    List<ReporterOption> wanted = ReporterOption.parse(reporters);
    Profile[] loaded = profiles.stream().map(this::load).toArray(Profile[]::new);
    try (AuditTrail trail =
            auditFile == null ? AuditTrail.to() : AuditTrail.to(AuditSink.file(auditFile));
        Reached reached = target.reach(temporaryAccess);
        Progress progress = Progress.on(spec.commandLine().getErr(), noProgress);
        Scanner scanner =
            Scanner.of(reached.transport()).with(options(trail)).listening(progress)) {
      ScanResult result = scanner.scan(reached.targets(), loaded);
      progress.clear();
      if (wanted.stream().noneMatch(ReporterOption::isForPeople)) {
        result.issues().forEach(issue -> say(issue.subject() + ": " + issue.message()));
      }
      wanted.forEach(reporter -> reporter.write(result, System.out));
      return ExitCodes.of(result);
    }
  }

  private InspecProfile load(Path path) {
    InspecProfile profile = InspecProfile.load(path).withInputFiles(inputFiles).withTags(tags);
    profile.warnings().forEach(warning -> say(profile + ": " + warning));
    return profile;
  }

  private void say(String line) {
    spec.commandLine().getErr().println("seaworthy: " + line);
    spec.commandLine().getErr().flush();
  }

  private ScanOptions options(AuditTrail trail) {
    ScanOptions.Builder options = ScanOptions.builder();
    inputs.forEach((name, text) -> options.putInputs(name, InputText.value(text)));
    Waivers waivers = Waivers.load(waiverFiles.toArray(new Path[0]));
    waivers.warnings().forEach(this::say);
    options.waivers(waivers);
    if (auditFile != null) {
      options.audit(trail);
    }
    return options
        .controls(controls)
        .policy(chosenPolicy())
        .disclosure(fullMessages ? Disclosure.full() : Disclosure.excerpts())
        .targetTimeout(Duration.ofSeconds(commandTimeout))
        .build();
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
