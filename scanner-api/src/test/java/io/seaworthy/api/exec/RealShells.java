package io.seaworthy.api.exec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The shells of this machine under the names by which they are what they are. */
final class RealShells {
  private static final Map<String, String> NAMES =
      Map.of("dash", "dash", "bash", "bash", "sh", "bash", "ash", "busybox");

  private RealShells() {}

  /** Links all shells that are installed into a directory: dash, bash, bash as sh, BusyBox ash. */
  static List<Path> linkedInto(Path directory) {
    List<Path> shells = new ArrayList<>();
    NAMES.forEach(
        (name, program) -> {
          Path file = Path.of("/usr/bin", program);
          Path home = Files.exists(file) ? file : Path.of("/bin", program);
          if (Files.exists(home)) {
            shells.add(link(directory.resolve(name), home));
          }
        });
    shells.sort(null);
    return List.copyOf(shells);
  }

  private static Path link(Path link, Path program) {
    try {
      return Files.createSymbolicLink(link, program);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
