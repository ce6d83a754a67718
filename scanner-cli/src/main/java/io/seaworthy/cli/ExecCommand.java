package io.seaworthy.cli;

import io.seaworthy.core.Profile;
import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.audit.AuditSink;
import io.seaworthy.core.audit.AuditTrail;
import io.seaworthy.core.disclosure.Disclosure;
import io.seaworthy.core.gate.Waivers;
import io.seaworthy.core.result.ScanResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Mixin ProfileOption profiles = new ProfileOption();

  @Mixin PolicyOption policy = new PolicyOption();

  @Mixin LimitsOption limits = new LimitsOption();

  @Mixin TargetOption target = new TargetOption();

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
    Profile[] loaded = profiles.load(this::say);
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

  private void say(String line) {
    spec.commandLine().getErr().println("seaworthy: " + line);
    spec.commandLine().getErr().flush();
  }

  private ScanOptions options(AuditTrail trail) {
    ScanOptions.Builder options = profiles.options();
    Waivers waivers = Waivers.load(waiverFiles.toArray(new Path[0]));
    waivers.warnings().forEach(this::say);
    options.waivers(waivers);
    if (auditFile != null) {
      options.audit(trail);
    }
    return options
        .policy(policy.chosen())
        .disclosure(fullMessages ? Disclosure.full() : Disclosure.excerpts())
        .limits(limits.chosen())
        .build();
  }
}
