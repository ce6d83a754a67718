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

  /**
   * Gives all shells that are installed: dash, bash, bash as sh, BusyBox ash. Their links lie below
   * the build's folder, not in a test's temporary one, since JUnit warns of each link that leads
   * out of that.
   */
  static List<Path> linked() {
    Path directory = folder("shells");
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

  /** Gives BusyBox's commands of these names as the only content of a folder. */
  static Path busyBox(Path program, List<String> names) {
    Path directory = folder("busybox");
    names.forEach(name -> link(directory.resolve(name), program));
    return directory;
  }

  private static Path folder(String name) {
    try {
      return Files.createDirectories(Path.of("target", "real-shells", name)).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path link(Path link, Path program) {
    try {
      Files.deleteIfExists(link);
      return Files.createSymbolicLink(link, program);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
