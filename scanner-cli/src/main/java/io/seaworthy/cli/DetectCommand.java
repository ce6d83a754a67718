package io.seaworthy.cli;

import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.api.transport.Session;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.system.Platform;
import io.seaworthy.core.result.PlatformRecord;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code seaworthy detect}: says what platform a target runs. */
@Command(
    name = "detect",
    mixinStandardHelpOptions = true,
    description = "Says what platform a target runs.",
    footer = {"", "Exit codes: 0 all could be told, 1 some could not."})
final class DetectCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin TargetFlags target = new TargetFlags();

  @Option(names = "--format", description = "doc (default) or json", defaultValue = "doc")
  Format format = Format.DOC;

  @Override
  public Integer call() {
    try (Reached reached = target.reach()) {
      TargetSelection selection = reached.targets().select();
      selection.issues().forEach(issue -> say(issue.subject(), issue.message()));
      boolean all = selection.issues().isEmpty();
      boolean several = selection.targets().size() > 1;
      for (Target each : selection.targets()) {
        all &= detect(reached, each, several);
      }
      return all ? ExitCodes.ALL_PASSED : ExitCodes.USAGE;
    }
  }

  private boolean detect(Reached reached, Target target, boolean named) {
    PrintWriter out = spec.commandLine().getOut();
    try (Session session = reached.transport().open(target)) {
      PlatformRecord platform = Platform.detect(new Facts(session));
      if (format == Format.JSON) {
        out.println(Json.text(fields(target, platform)));
      } else {
        out.println("== Platform Details" + (named ? " of " + target.displayName() : ""));
        out.println();
        line(out, "Name:", platform.name());
        line(out, "Families:", String.join(", ", platform.families()));
        line(out, "Release:", platform.release());
        line(out, "Arch:", platform.arch());
      }
      out.flush();
      return true;
    } catch (EvidenceException unanswered) {
      say(target.displayName(), String.valueOf(unanswered.getMessage()));
      return false;
    }
  }

  private static Map<String, Object> fields(Target target, PlatformRecord platform) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", platform.name());
    fields.put("families", platform.families());
    fields.put("release", platform.release());
    fields.put("arch", platform.arch());
    fields.put("target", target.uri().toString());
    return fields;
  }

  private static void line(PrintWriter out, String name, String value) {
    out.println(String.format("%-10s %s", name, value.replaceAll("\\p{Cntrl}", "?")));
  }

  private void say(String subject, String message) {
    Aside.say(spec, subject + ": " + message);
  }
}
