package io.seaworthy.inspec.profile;

import io.seaworthy.core.result.PlatformRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it was read: metadata, sources, data files and the profiles that it depends on. No
 * code of it has run. Immutable but for what the runtime keeps beside a source; safe for use by
 * many threads.
 */
public final class ProfileSource {
  private final String origin;
  private final ProfileMetadata metadata;
  private final List<SourceText> controlFiles;
  private final List<SourceText> libraryFiles;
  private final Map<String, byte[]> dataFiles;
  private final List<Dependency> dependencies;
  private final String sha256;
  private final List<String> lockFaults;

  private ProfileSource(
      ProfileFiles files, ProfileMetadata metadata, List<Dependency> dependencies) {
    this.origin = files.origin();
    this.metadata = metadata;
    this.dependencies = List.copyOf(dependencies);
    this.controlFiles = sources(files, "controls/");
    this.libraryFiles = sources(files, "libraries/");
    this.dataFiles = new TreeMap<>();
    files
        .files()
        .forEach(
            (name, content) -> {
              if (name.startsWith("files/")) {
                dataFiles.put(name.substring("files/".length()), content);
              }
            });
    this.sha256 = ProfileDigest.of(files, this.dependencies);
    this.lockFaults = LockFile.faults(files, metadata);
  }

  /**
   * Reads a profile with all that it depends on.
   *
   * @param path a directory, .tar.gz, .tgz, .zip, or one .rb file of controls
   * @return the profile
   * @throws ProfileException when it can't be used
   */
  public static ProfileSource read(Path path) {
    return read(ProfileFiles.read(path), List.of(), List.of());
  }

  private static ProfileSource read(
      ProfileFiles files, List<String> identities, List<String> names) {
    String file = files.origin() + "/" + ProfileFiles.METADATA;
    byte[] content = files.files().get(ProfileFiles.METADATA);
    if (content == null) {
      throw ProfileException.of(
          files.origin(), "has no inspec.yml; accepted is the directory or archive of a profile");
    }
    ProfileMetadata metadata = MetadataReader.read(file, SourceText.of(file, content).text());
    List<String> seen = with(identities, DependencySource.identity(files));
    List<String> chain = with(names, metadata.name());
    List<Dependency> dependencies = new ArrayList<>();
    for (Map<String, Object> spec : metadata.depends()) {
      String name = String.valueOf(spec.get("name"));
      ProfileFiles found = new DependencySource(files).find(name, spec);
      if (seen.contains(DependencySource.identity(found))) {
        throw DependencySource.circle(file, with(chain, name));
      }
      Dependency dependency = new Dependency(name, read(found, seen, chain), spec);
      DependencySource.requireVersion(file, dependency);
      dependencies.add(dependency);
    }
    return new ProfileSource(files, metadata, dependencies);
  }

  private static List<String> with(List<String> list, String more) {
    List<String> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  private static List<SourceText> sources(ProfileFiles files, String folder) {
    List<SourceText> sources = new ArrayList<>();
    files
        .files()
        .forEach(
            (name, content) -> {
              if (name.startsWith(folder) && name.endsWith(".rb")) {
                sources.add(SourceText.of(name, content));
              }
            });
    return List.copyOf(sources);
  }

  /**
   * Returns the profile's name.
   *
   * @return the name
   */
  public String name() {
    return metadata.name();
  }

  /**
   * Returns the profile's version.
   *
   * @return the version, empty when it has none
   */
  public String version() {
    return metadata.version();
  }

  /**
   * Returns where it was read from.
   *
   * @return a path
   */
  public String origin() {
    return origin;
  }

  /**
   * Returns the files with controls.
   *
   * @return the files in the order in which they are evaluated
   */
  public List<SourceText> controlFiles() {
    return controlFiles;
  }

  /**
   * Returns the files with the profile's own resources and matchers.
   *
   * @return the files in the order of their names
   */
  public List<SourceText> libraryFiles() {
    return libraryFiles;
  }

  /**
   * Returns the names of the data files.
   *
   * @return paths under {@code files/}
   */
  public List<String> dataFileNames() {
    return List.copyOf(dataFiles.keySet());
  }

  /**
   * Reads a data file.
   *
   * @param name its path under {@code files/}
   * @return its text, null when there is no such file
   */
  public @Nullable String dataFile(String name) {
    byte[] content = dataFiles.get(name);
    return content == null ? null : new String(content, StandardCharsets.UTF_8);
  }

  /**
   * Returns the profiles that this one uses.
   *
   * @return the dependencies in the order in which they are named
   */
  public List<Dependency> dependencies() {
    return dependencies;
  }

  /**
   * Returns the digest by which InSpec tells contents of profiles apart.
   *
   * @return SHA-256 in hexadecimal
   */
  public String sha256() {
    return sha256;
  }

  /**
   * Returns the source text of a control.
   *
   * @param path its file
   * @param line the line on which it begins
   * @return the text, empty when the profile has no such file
   */
  public String code(String path, int line) {
    return controlFiles.stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .map(file -> BlockText.at(file.text(), line))
        .orElse("");
  }

  /**
   * Returns what a scan's reader should know about the profile.
   *
   * @return messages for people
   */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    versionProblem().ifPresent(warnings::add);
    warnings.addAll(ControlIds.shared(controlFiles));
    return warnings;
  }

  /**
   * Returns what the profile's author must mend although a scan goes on.
   *
   * @return messages for people
   */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    ControlIds.shared(controlFiles)
        .forEach(shared -> faults.add(shared + "; give each control an id of its own"));
    faults.addAll(lockFaults);
    return faults;
  }

  /**
   * Returns what {@code inspec.yml} lacks without harm.
   *
   * @return messages for people
   */
  public List<String> flaws() {
    List<String> flaws = new ArrayList<>(metadata.warnings());
    versionProblem().ifPresent(flaws::add);
    return flaws;
  }

  private Optional<String> versionProblem() {
    return metadata
        .text("inspec_version")
        .flatMap(InspecVersion::problem)
        .map(problem -> origin + "/" + ProfileFiles.METADATA + ": " + problem);
  }

  /**
   * Returns all that is said about inputs, {@code inspec.yml} first.
   *
   * @param given what files and the caller say, in order
   * @return the statements in order
   */
  public List<InputValue> inputValues(List<InputValue> given) {
    List<InputValue> all = new ArrayList<>(metadata.inputs());
    all.addAll(given);
    return all;
  }

  /**
   * Tells whether the profile is for every platform, so that none has to be known.
   *
   * @return true when it names none
   */
  public boolean supportsAll() {
    return metadata.supports().isEmpty();
  }

  /**
   * Tells whether the profile is for a platform.
   *
   * @param platform the platform
   * @return true when it is
   */
  public boolean supportedOn(PlatformRecord platform) {
    return PlatformCriteria.hold(metadata.supports(), platform);
  }

  ProfileMetadata metadata() {
    return metadata;
  }

  /** Returns name and version. */
  @Override
  public String toString() {
    return name() + " " + version();
  }

  /**
   * A profile that another uses.
   *
   * @param name the name under which it is used
   * @param profile the profile
   * @param spec the entry in {@code depends}
   */
  public record Dependency(String name, ProfileSource profile, Map<String, Object> spec) {}
}
