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
  private final ProfileFiles owner;

  DependencySource(ProfileFiles owner) {
    this.owner = owner;
  }

  ProfileFiles find(String name, Map<String, Object> spec) {
    Object path = spec.get("path");
    if (path != null && owner.home().isPresent()) {
      return ProfileFiles.read(owner.home().get().resolve(path.toString()).normalize());
    }
    return vendored(name)
        .orElseThrow(
            () ->
                ProfileException.field(
                    owner.origin() + "/" + ProfileFiles.METADATA,
                    "depends, " + name,
                    spec,
                    "a path, or a copy in the vendor folder (made by inspec vendor)"));
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
