package io.seaworthy.cli;

import io.seaworthy.core.Choice;
import io.seaworthy.core.result.ProfileResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seaworthy json}: a profile's description and controls as JSON, without a target. */
@Command(
    name = "json",
    mixinStandardHelpOptions = true,
    description =
        "Writes a profile's description and controls as JSON, without a target and without results.")
final class JsonCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PROFILE", description = "A folder, .tar.gz or .zip")
  Path profile = Path.of(".");

  @Mixin ProfileFlags loading = new ProfileFlags();

  @Option(
      names = "--controls",
      paramLabel = "ID",
      arity = "1..*",
      description = "Only controls with these ids; /…/ is a pattern")
  List<String> controls = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write it, else to standard output")
  @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    List<ProfileResult> profiles = loading.load(profile).controls();
    String version = new ProgramVersion().getVersion()[0];
    String json = Json.text(ProfileSummary.of(profiles, Choice.of(controls), version));
    if (output == null) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(json);
      out.flush();
    } else {
      write(output, json + "\n");
    }
    boolean failed = profiles.stream().anyMatch(p -> p.status() == ProfileResult.Status.FAILED);
    if (failed) {
      profiles.forEach(p -> p.statusMessage().ifPresent(message -> Aside.say(spec, message)));
    }
    return failed ? ExitCodes.USAGE : ExitCodes.ALL_PASSED;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException refused) {
      throw new IllegalArgumentException(
          "--output: \"" + file + "\" can't be written: " + refused, refused);
    }
  }
}
