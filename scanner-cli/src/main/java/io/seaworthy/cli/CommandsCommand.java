package io.seaworthy.cli;

import io.seaworthy.core.CommandListing;
import io.seaworthy.core.policy.ForeseenCommand;
import io.seaworthy.core.policy.ForeseenCommand.Origin;
import io.seaworthy.core.policy.PolicyDecision;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code seaworthy commands}: what a scan can ask at most, without a target. */
@Command(
    name = "commands",
    mixinStandardHelpOptions = true,
    description = "Lists what a scan can ask at most, without a target.",
    footer = {
      "",
      "engine: the library's own questions, in capitals what is data. declared: words that a profile spells out.",
      "run-time: words that a profile makes while it runs; the policy decides about each of them then.",
      "Exit codes: 0 nothing that is known would be refused, 100 something would."
    })
final class CommandsCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin ProfileArguments profiles = new ProfileArguments();

  @Mixin ControlFlags controls = new ControlFlags();

  @Mixin PolicyFlags policy = new PolicyFlags();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    CommandListing listing =
        CommandListing.of(
            controls.options().policy(policy.chosen()).build(),
            profiles.load(warning -> Aside.say(spec, warning)));
    listing.commands().forEach(command -> print(command, out));
    out.println(
        listing.commands().size()
            + " forms of commands: "
            + listing.commands().stream().filter(ForeseenCommand::isDenied).count()
            + " refused, "
            + listing.commands().stream().filter(c -> c.origin() == Origin.AT_RUN_TIME).count()
            + " known only at run time");
    out.flush();
    return listing.anyDenied() ? ExitCodes.SOME_FAILED : ExitCodes.ALL_PASSED;
  }

  private static void print(ForeseenCommand command, PrintWriter out) {
    String verdict =
        command
            .decision()
            .map(
                decision ->
                    "%-6s %-2s %s"
                        .formatted(
                            decision instanceof PolicyDecision.Denied ? "refuse" : "allow",
                            decision.commandClass().code(),
                            decision.rule()))
            .orElse("-");
    out.println(
        "%-8s %-28s %s: %s"
            .formatted(origin(command.origin()), verdict, command.place(), line(command.text())));
    command.approvalHash().ifPresent(hash -> out.println("%-37s sha256 %s".formatted("", hash)));
  }

  private static String origin(Origin origin) {
    return switch (origin) {
      case ENGINE -> "engine";
      case DECLARED -> "declared";
      case AT_RUN_TIME -> "run-time";
    };
  }

  /** A text of several lines, or with marks that turn its direction, must not pose as others. */
  private static String line(String text) {
    return text.codePoints()
        .mapToObj(
            c ->
                Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                    ? "\\u%04x".formatted(c)
                    : Character.toString(c))
        .collect(Collectors.joining());
  }
}
