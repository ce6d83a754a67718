package io.seaworthy.cli;

import io.seaworthy.core.Profile;
import io.seaworthy.inspec.InspecProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The profiles of a scan, and how they are loaded. */
final class ProfileArguments {
  @Parameters(
      arity = "1..*",
      paramLabel = "PROFILE",
      description = "A folder, .tar.gz, .zip, or one .rb file of controls")
  List<Path> paths = new ArrayList<>();

  @Mixin ProfileFlags loading = new ProfileFlags();

  /** Loads the profiles and tells what is odd about them. */
  Profile[] load(Consumer<String> warning) {
    List<InspecProfile> profiles = paths.stream().map(loading::load).toList();
    profiles.forEach(profile -> profile.warnings().forEach(warning));
    return profiles.toArray(Profile[]::new);
  }
}
