package io.seaworthy.cli;

import io.seaworthy.core.Profile;
import io.seaworthy.core.ScanOptions;
import io.seaworthy.inspec.InspecProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Profiles, which of their controls count, and the values of their inputs. */
final class ProfileOption {
  @Parameters(arity = "1..*", paramLabel = "PROFILE", description = "A folder, .tar.gz or .zip")
  List<Path> paths = new ArrayList<>();

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

  /** Loads the profiles and tells what is odd about them. */
  Profile[] load(Consumer<String> warning) {
    return paths.stream().map(path -> load(path, warning)).toArray(Profile[]::new);
  }

  private InspecProfile load(Path path, Consumer<String> warning) {
    InspecProfile profile = InspecProfile.load(path).withInputFiles(inputFiles).withTags(tags);
    profile.warnings().forEach(each -> warning.accept(profile + ": " + each));
    return profile;
  }

  /** Starts options with what was said about controls and inputs. */
  ScanOptions.Builder options() {
    ScanOptions.Builder options = ScanOptions.builder();
    inputs.forEach((name, text) -> options.putInputs(name, InputText.value(text)));
    options.controls(controls);
    return options;
  }
}
