package io.seaworthy.cli;

import io.seaworthy.core.Profile;
import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.audit.AuditSink;
import io.seaworthy.core.audit.AuditTrail;
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
      "Exit codes, the first that holds:",
      "    1  wrong usage, a profile that can't be read, a report that can't be written",
      "  100  a target could not be looked at",
      "  102  a profile could not be loaded",
      "  100  at least one control failed or could not be judged",
      "  101  at least one control or profile was skipped",
      "    0  all passed",
      "With --no-distinct-exit 100 and 102 become 1, and 101 becomes 0.",
      "",
      "Examples:",
      "  seaworthy exec linux-baseline -t k8s-container://shop/web/app",
      "  seaworthy exec linux-baseline -t k8s-container:///web/app --reporter cli json:report.json",
      "  seaworthy exec my.rb -t local:// --controls /^ssh-/ --input port=22"
    })
final class ExecCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin ProfileArguments profiles = new ProfileArguments();

  @Mixin TargetFlags target = new TargetFlags();

  @Mixin ScanFlags scan = new ScanFlags();

  @Mixin InspecFlags taken = new InspecFlags();

  @Option(
      names = "--reporter",
      paramLabel = "NAME[:FILE]",
      arity = "1..*",
      description =
          "cli (default), progress, json, json-min, junit2, yaml, html, csv, markdown; one of them to standard output")
  List<String> reporters = new ArrayList<>(List.of("cli"));

  @Option(
      names = "--distinct-exit",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Exit with 100, 101 or 102 (default), or only with 0 or 1")
  boolean distinctExit;

  @Option(
      names = "--audit-file",
      paramLabel = "FILE",
      description = "A new file for a record of everything that is asked")
  @Nullable Path auditFile;

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
    Waivers waivers = scan.waivers();
    waivers.warnings().forEach(this::say);
    try (AuditTrail trail =
            auditFile == null ? AuditTrail.to() : AuditTrail.to(AuditSink.file(auditFile));
        Reached reached = target.reach(temporaryAccess);
        Progress progress = Progress.on(spec.commandLine().getErr(), noProgress);
        Scanner scanner =
            Scanner.of(reached.transport()).with(options(waivers, trail)).listening(progress)) {
      ScanResult result = scanner.scan(reached.targets(), loaded);
      progress.clear();
      if (wanted.stream().noneMatch(ReporterOption::isForPeople)) {
        result.issues().forEach(issue -> say(issue.subject() + ": " + issue.message()));
      }
      wanted.forEach(reporter -> reporter.write(result, System.out));
      int code = ExitCodes.of(result);
      return distinctExit ? code : ExitCodes.indistinct(code);
    }
  }

  private ScanOptions options(Waivers waivers, AuditTrail trail) {
    ScanOptions.Builder options = scan.options(waivers);
    if (auditFile != null) {
      options.audit(trail);
    }
    return options.build();
  }

  private void say(String line) {
    Aside.say(spec, line);
  }
}
