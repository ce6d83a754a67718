package io.seaworthy.cli;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.core.Evaluation;
import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.inspec.InspecProfile;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code seaworthy check}: loads a profile and says what is wrong with it; nothing is asked of any
 * target.
 */
@picocli.CommandLine.Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Loads a profile and says what is wrong with it, without a target.")
final class CheckCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PROFILE", description = "A folder, .tar.gz or .zip")
  Path profile = Path.of(".");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    InspecProfile loaded = InspecProfile.load(profile);
    loaded.warnings().forEach(warning -> out.println("warning: " + warning));
    loaded.requireSound();
    boolean sound = true;
    for (ProfileResult result : evaluate(loaded)) {
      sound &= result.status() != ProfileResult.Status.FAILED;
      out.println(
          result.profile().name()
              + " "
              + result.profile().version()
              + ": "
              + result.controls().size()
              + " controls");
      result.statusMessage().ifPresent(message -> out.println("  " + message));
    }
    out.println(sound ? "The profile can be loaded." : "The profile can't be loaded.");
    out.flush();
    return sound ? ExitCodes.ALL_PASSED : ExitCodes.USAGE;
  }

  static List<ProfileResult> evaluate(InspecProfile profile) {
    Facts nothing = new Facts(new NoTarget());
    return profile.evaluate(new Evaluation(nothing, ScanOptions.defaults(), control -> {}));
  }

  /** An empty Linux machine: it has no file and no program but uname. */
  private static final class NoTarget implements Session {
    @Override
    public Target target() {
      return Target.of(URI.create("none://none"));
    }

    @Override
    public List<CommandOutcome> runAll(List<Command> commands) {
      return commands.stream().map(NoTarget::answer).toList();
    }

    private static CommandOutcome answer(Command command) {
      String absent = "No such file or directory\n";
      if (command.words().get(0).equals("uname")) {
        return exited(0, "Linux 0 x86_64\n", "");
      }
      if (command instanceof Command.Template) {
        return exited(1, "E " + absent, "");
      }
      long paths = command.words().stream().dropWhile(word -> !word.equals("--")).skip(1).count();
      return exited(1, "", absent.repeat((int) paths));
    }

    private static CommandOutcome exited(int code, String out, String err) {
      return new CommandOutcome.Exited(code, Bytes.utf8(out), Bytes.utf8(err), Duration.ZERO);
    }

    @Override
    public void close() {}
  }
}
