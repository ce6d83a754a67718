package io.seaworthy.cli;

import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.api.transport.Session;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.system.Platform;
import io.seaworthy.core.result.PlatformRecord;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code seaworthy detect}: says what platform a target runs. */
@Command(
    name = "detect",
    mixinStandardHelpOptions = true,
    description = "Says what platform a target runs.")
final class DetectCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin TargetOption target = new TargetOption();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Reached reached = target.reach()) {
      TargetSelection selection = reached.targets().select();
      selection.issues().forEach(issue -> out.println(issue.subject() + ": " + issue.message()));
      boolean all = selection.issues().isEmpty();
      for (Target each : selection.targets()) {
        all &= detect(reached, each, out);
      }
      out.flush();
      return all ? ExitCodes.ALL_PASSED : ExitCodes.USAGE;
    }
  }

  private static boolean detect(Reached reached, Target target, PrintWriter out) {
    out.println(target.displayName());
    try (Session session = reached.transport().open(target)) {
      PlatformRecord platform = Platform.detect(new Facts(session));
      out.println("  Name:      " + platform.name());
      out.println("  Families:  " + String.join(", ", platform.families()));
      out.println("  Release:   " + platform.release());
      out.println("  Arch:      " + platform.arch());
      return true;
    } catch (EvidenceException unanswered) {
      out.println("  " + unanswered.getMessage());
      return false;
    }
  }
}
