package io.seaworthy.cli;

import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.inspec.InspecProfile;
import io.seaworthy.inspec.ProfileFinding;
import io.seaworthy.inspec.ProfileFinding.Severity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code seaworthy check}: loads a profile and says what is wrong with it; nothing is asked of any
 * target.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Loads a profile and says what is wrong with it, without a target.",
    footer = {"", "Exit codes: 0 no errors, 1 errors; warnings change nothing."})
final class CheckCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PROFILE", description = "A folder, .tar.gz or .zip")
  Path profile = Path.of(".");

  @Mixin ProfileFlags loading = new ProfileFlags();

  @Option(names = "--format", description = "doc (default) or json", defaultValue = "doc")
  Format format = Format.DOC;

  @Override
  public Integer call() {
    InspecProfile loaded = loading.load(profile);
    List<ProfileFinding> findings = loaded.findings();
    List<ProfileFinding> errors = of(findings, Severity.ERROR);
    List<ProfileFinding> warnings = of(findings, Severity.WARNING);
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Object> summary = summary(loaded, errors.isEmpty());
    if (format == Format.JSON) {
      out.println(Json.text(json(summary, errors, warnings)));
    } else {
      doc(out, summary, errors, warnings);
    }
    out.flush();
    return errors.isEmpty() ? ExitCodes.ALL_PASSED : ExitCodes.USAGE;
  }

  private static List<ProfileFinding> of(List<ProfileFinding> all, Severity severity) {
    return all.stream().filter(found -> found.severity() == severity).toList();
  }

  private Map<String, Object> summary(InspecProfile loaded, boolean valid) {
    int controls =
        loaded.controls().stream().map(ProfileResult::controls).mapToInt(List::size).sum();
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("location", profile.toString());
    summary.put("profile", loaded.description().name());
    summary.put("controls", controls);
    summary.put(
        "timestamp", OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString());
    summary.put("valid", valid);
    return summary;
  }

  private static Map<String, Object> json(
      Map<String, Object> summary, List<ProfileFinding> errors, List<ProfileFinding> warnings) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("summary", summary);
    document.put("errors", errors.stream().map(CheckCommand::entry).toList());
    document.put("warnings", warnings.stream().map(CheckCommand::entry).toList());
    return document;
  }

  private static Map<String, Object> entry(ProfileFinding finding) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("file", finding.place().map(place -> place.file()));
    entry.put("line", finding.place().map(place -> place.line()));
    entry.put("control_id", finding.control());
    entry.put("msg", finding.message());
    return entry;
  }

  private static void doc(
      PrintWriter out,
      Map<String, Object> summary,
      List<ProfileFinding> errors,
      List<ProfileFinding> warnings) {
    summary.forEach(
        (name, value) -> {
          String label = Character.toUpperCase(name.charAt(0)) + name.substring(1) + " :";
          out.println(String.format("%-12s %s", label, value));
        });
    out.println();
    if (errors.isEmpty() && warnings.isEmpty()) {
      out.println("No errors or warnings");
      return;
    }
    errors.forEach(finding -> out.println(" ×  " + line(finding)));
    warnings.forEach(finding -> out.println(" !  " + line(finding)));
    out.println();
    out.println("Summary:     " + errors.size() + " errors, " + warnings.size() + " warnings");
  }

  private static String line(ProfileFinding finding) {
    return finding
        .place()
        .map(place -> place.file() + ":" + place.line() + ": " + finding.message())
        .orElse(finding.message());
  }
}
