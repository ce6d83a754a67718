package io.seaworthy.inspec.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the profiles that a profile depends on: by path beside it, or in its {@code vendor} folder.
 * Nothing is fetched over the network.
 */
final class DependencySource {
  /** Where InSpec would fetch a profile from. */
  private static final List<String> REMOTE =
      List.of("url", "git", "supermarket", "compliance", "automate", "gem");

  private final ProfileFiles owner;

  DependencySource(ProfileFiles owner) {
    this.owner = owner;
  }

  ProfileFiles find(String name, Map<String, Object> spec) {
    Object path = spec.get("path");
    if (path != null && owner.home().isPresent()) {
      return ProfileFiles.read(owner.home().get().resolve(path.toString()).normalize());
    }
    return vendored(name).orElseThrow(() -> notHere(name, spec));
  }

  private ProfileException notHere(String name, Map<String, Object> spec) {
    String source =
        REMOTE.stream()
            .filter(spec::containsKey)
            .findFirst()
            .map(key -> key + " " + withoutCredentials(String.valueOf(spec.get(key))))
            .orElse(spec.containsKey("path") ? "path " + spec.get("path") : "no source");
    return ProfileException.of(
        owner.origin() + "/" + ProfileFiles.METADATA,
        "depends, "
            + name
            + ": it has "
            + source
            + ", no copy is in the vendor folder, and nothing is fetched over the network;"
            + " run inspec vendor in the profile's folder, or name a path beside it");
  }

  private static String withoutCredentials(String source) {
    return source.replaceAll("//[^/@\\s]*@", "//");
  }

  /** Refuses a profile of another version than the entry in {@code depends} asks for. */
  static void requireVersion(String file, ProfileSource.Dependency dependency) {
    Object asked = dependency.spec().get("version");
    List<?> rules =
        asked instanceof List<?> several ? several : asked == null ? List.of() : List.of(asked);
    for (Object rule : rules) {
      String version = dependency.profile().version();
      VersionRequirement requirement =
          VersionRequirement.parse(rule.toString())
              .orElseThrow(
                  () ->
                      ProfileException.field(
                          file,
                          "depends, " + dependency.name() + ", version",
                          rule,
                          "a requirement such as ~> 2.0"));
      if (!requirement.takes(version)) {
        throw ProfileException.of(
            file,
            "depends, "
                + dependency.name()
                + ": the profile has the version "
                + version
                + "; asked for is "
                + rule);
      }
    }
  }

  /**
   * A vendored copy is a folder or an archive under vendor/; it is known by the name it gives
   * itself.
   */
  private Optional<ProfileFiles> vendored(String name) {
    TreeSet<String> folders = new TreeSet<>();
    for (String file : owner.files().keySet()) {
      if (file.startsWith("vendor/") && ProfileFiles.isArchive(file)) {
        ProfileFiles archive = unpacked(file);
        if (isNamed(archive, name)) {
          return Optional.of(archive);
        }
      } else if (file.startsWith("vendor/") && file.endsWith("/" + ProfileFiles.METADATA)) {
        folders.add(file.substring(0, file.length() - ProfileFiles.METADATA.length()));
      }
    }
    return folders.stream()
        .filter(folder -> !folder.substring("vendor/".length()).contains("/vendor/"))
        .map(owner::under)
        .filter(files -> isNamed(files, name))
        .findFirst();
  }

  private ProfileFiles unpacked(String file) {
    String origin = owner.origin() + "/" + file;
    byte[] content = owner.files().getOrDefault(file, new byte[0]);
    try {
      return ProfileFiles.archive(
          origin, new ByteArrayInputStream(content), new FileCollector(origin, ReadLimits.DEFAULT));
    } catch (IOException broken) {
      throw ProfileException.of(origin, "can't be read: " + broken.getMessage(), broken);
    }
  }

  private static boolean isNamed(ProfileFiles files, String name) {
    byte[] metadata = files.files().get(ProfileFiles.METADATA);
    return metadata != null
        && MetadataReader.read(
                files.origin() + "/" + ProfileFiles.METADATA,
                SourceText.of(ProfileFiles.METADATA, metadata).text())
            .name()
            .equals(name);
  }

  /** What tells one place from another, so that a circle is noticed. */
  static String identity(ProfileFiles files) {
    return files
        .home()
        .map(Path::toAbsolutePath)
        .map(Path::normalize)
        .map(Path::toString)
        .orElse(files.origin());
  }

  static ProfileException circle(String file, List<String> chain) {
    return ProfileException.of(file, "depends leads in a circle: " + String.join(" -> ", chain));
  }
}
