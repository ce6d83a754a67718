package io.seaworthy.inspec.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds {@code inspec.lock}, which {@code inspec vendor} writes, against {@code inspec.yml}. Where
 * dependencies come from is told by the profile's own folder alone: nothing is fetched, so there is
 * nothing that a lock could pin.
 */
final class LockFile {
  static final String NAME = "inspec.lock";

  private LockFile() {}

  /** A sentence for each way in which the two differ. */
  static List<String> faults(ProfileFiles files, ProfileMetadata metadata) {
    byte[] content = files.files().get(NAME);
    if (content == null) {
      return List.of();
    }
    String file = files.origin() + "/" + NAME;
    Set<String> locked = names(file, content);
    List<String> faults = new ArrayList<>();
    Set<String> wanted = new LinkedHashSet<>();
    metadata.depends().forEach(spec -> wanted.add(String.valueOf(spec.get("name"))));
    wanted.stream()
        .filter(name -> !locked.contains(name))
        .forEach(name -> faults.add(file + ": lacks " + name + "; run inspec vendor again"));
    locked.stream()
        .filter(name -> !wanted.contains(name))
        .forEach(
            name ->
                faults.add(file + ": has " + name + ", which inspec.yml has not; vendor again"));
    return faults;
  }

  private static Set<String> names(String file, byte[] content) {
    Set<String> names = new LinkedHashSet<>();
    @Nullable Object lock = YamlText.parse(file, SourceText.of(file, content).text());
    Object depends = lock instanceof Map<?, ?> map ? map.get("depends") : null;
    if (depends instanceof List<?> entries) {
      for (Object entry : entries) {
        if (entry instanceof Map<?, ?> dependency) {
          names.add(String.valueOf(dependency.get("name")));
        }
      }
    }
    return names;
  }
}
