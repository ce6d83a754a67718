package io.seaworthy.cli;

import io.seaworthy.core.Profile;
import io.seaworthy.inspec.InspecProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The flags that say how a profile is loaded. */
final class ProfileFlags {
  @Option(
      names = {"--input-file", "--attrs"},
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "YAML files of inputs; of two files the later wins, and --input wins over files")
  List<Path> inputFiles = new ArrayList<>();

  @Option(
      names = "--tags",
      paramLabel = "TAG",
      arity = "1..*",
      description = "Only controls with one of these tags, by name or value; /…/ is a pattern")
  List<String> tags = new ArrayList<>();

  /** Loads profiles and tells what is odd about them. */
  Profile[] load(List<Path> paths, Consumer<String> warning) {
    List<InspecProfile> profiles = paths.stream().map(this::load).toList();
    profiles.forEach(profile -> profile.warnings().forEach(warning));
    return profiles.toArray(Profile[]::new);
  }

  InspecProfile load(Path path) {
    return InspecProfile.load(path).withInputFiles(inputFiles).withTags(tags);
  }
}
