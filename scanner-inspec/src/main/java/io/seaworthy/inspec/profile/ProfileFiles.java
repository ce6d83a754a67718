package io.seaworthy.inspec.profile;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The files of one profile by their paths inside it, out of a directory or an archive. Immutable.
 *
 * @param origin where they come from, for messages
 * @param home the profile's directory, empty for an archive; what a dependency's path is relative
 *     to
 * @param files path to bytes, ordered by path
 */
record ProfileFiles(String origin, Optional<Path> home, Map<String, byte[]> files) {
  /** The file without which a directory is no profile. */
  static final String METADATA = "inspec.yml";

  static ProfileFiles read(Path path) {
    return read(path, ReadLimits.DEFAULT);
  }

  static ProfileFiles read(Path path, ReadLimits limits) {
    String origin = path.toString();
    FileCollector collector = new FileCollector(origin, limits);
    try {
      if (Files.isDirectory(path)) {
        readFolder(path, collector);
        return new ProfileFiles(origin, Optional.of(path), collector.files());
      }
      if (!Files.isRegularFile(path)) {
        throw ProfileException.of(
            origin,
            "there is no such profile; accepted is a directory, .tar.gz, .tgz, .zip or .rb");
      }
      try (InputStream content = new BufferedInputStream(Files.newInputStream(path))) {
        if (isControlFile(path)) {
          return single(origin, path, content, collector);
        }
        return archive(origin, content, collector);
      }
    } catch (IOException unreadable) {
      throw ProfileException.of(origin, "can't be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static boolean isControlFile(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".rb");
  }

  /** InSpec takes a file of controls for a profile that says nothing else, and names it so too. */
  private static ProfileFiles single(
      String origin, Path path, InputStream content, FileCollector collector) throws IOException {
    collector.add("controls/" + path.getFileName(), content);
    Map<String, byte[]> files = new TreeMap<>(collector.files());
    String name = "tests from " + origin.replace('/', '.').replace('\\', '.');
    String metadata = "name: '" + name.replace("'", "''") + "'\n";
    files.put(METADATA, metadata.getBytes(StandardCharsets.UTF_8));
    return new ProfileFiles(origin, Optional.empty(), files);
  }

  static boolean isArchive(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".tar.gz") || lower.endsWith(".tgz") || lower.endsWith(".zip");
  }

  static ProfileFiles archive(String origin, InputStream content, FileCollector collector)
      throws IOException {
    if (origin.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      readZip(origin, content, collector);
    } else if (isArchive(origin)) {
      try (InputStream unpacked = new GZIPInputStream(content)) {
        new TarReader(origin, unpacked).readInto(collector);
      } catch (ZipException | EOFException broken) {
        throw ProfileException.of(origin, "is no gzip archive, or ends too early", broken);
      }
    } else {
      throw ProfileException.of(
          origin, "is no profile; accepted is a directory, .tar.gz, .tgz, .zip or .rb");
    }
    return new ProfileFiles(origin, Optional.empty(), withoutTopFolder(collector.files()));
  }

  private static void readZip(String origin, InputStream content, FileCollector collector)
      throws IOException {
    boolean any = false;
    try (ZipInputStream zip = new ZipInputStream(content)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        any = true;
        if (!entry.isDirectory()) {
          collector.add(entry.getName(), zip);
        }
      }
    }
    if (!any) {
      throw ProfileException.of(origin, "is no zip archive, or an empty one");
    }
  }

  private static void readFolder(Path folder, FileCollector collector) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            String inside = inside(directory);
            return inside.isEmpty() || wanted(inside + "/")
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (wanted(inside(file)) && Files.isRegularFile(file)) {
              try (InputStream content = Files.newInputStream(file)) {
                collector.add(inside(file), content);
              }
            }
            return FileVisitResult.CONTINUE;
          }

          private String inside(Path path) {
            return folder.relativize(path).toString().replace('\\', '/');
          }
        });
  }

  /** What else lies in a profile's directory (.git, tests, documents) is not part of it. */
  private static boolean wanted(String path) {
    return path.equals(METADATA)
        || path.equals(LockFile.NAME)
        || path.startsWith("controls/")
        || path.startsWith("libraries/")
        || path.startsWith("files/")
        || path.startsWith("vendor/");
  }

  /** Archives hold the profile in a folder of its own name, as a rule. */
  private static Map<String, byte[]> withoutTopFolder(Map<String, byte[]> files) {
    Optional<String> metadata =
        files.keySet().stream()
            .filter(name -> name.equals(METADATA) || name.endsWith("/" + METADATA))
            .min((a, b) -> Integer.compare(a.length(), b.length()));
    return below(
        metadata.map(name -> name.substring(0, name.length() - METADATA.length())).orElse(""),
        files);
  }

  private static Map<String, byte[]> below(String folder, Map<String, byte[]> files) {
    Map<String, byte[]> inside = new TreeMap<>();
    files.forEach(
        (name, content) -> {
          if (name.startsWith(folder) && wanted(name.substring(folder.length()))) {
            inside.put(name.substring(folder.length()), content);
          }
        });
    return inside;
  }

  /** The files of a profile that lies inside this one, such as in {@code vendor/NAME/}. */
  ProfileFiles under(String folder) {
    return new ProfileFiles(
        origin + "/" + folder, home.map(path -> path.resolve(folder)), below(folder, files));
  }
}
