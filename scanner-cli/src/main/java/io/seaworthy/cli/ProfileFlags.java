package io.seaworthy.cli;

import io.seaworthy.inspec.InspecProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  InspecProfile load(Path path) {
    return InspecProfile.load(path).withInputFiles(inputFiles).withTags(tags);
  }
}
