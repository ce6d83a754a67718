package io.seaworthy.testkit.image;

import io.seaworthy.testkit.container.FakeFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads a directory of this machine, with the owners, modes and times that its files have here.
 * Links are kept as they are and never followed, so nothing outside is read.
 */
final class DirectoryFiles extends SimpleFileVisitor<Path> {
  private static final int TYPE = 0170000;

  private final Path root;
  private final List<ImageEntry> entries = new ArrayList<>();

  private DirectoryFiles(Path root) {
    this.root = root;
  }

  static List<ImageEntry> read(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new IllegalStateException("fixture: " + root + " is no directory");
    }
    DirectoryFiles visitor = new DirectoryFiles(root);
    Files.walkFileTree(root, visitor);
    return visitor.entries;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes basic)
      throws IOException {
    return visitFile(directory, basic);
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes basic) throws IOException {
    Map<String, Object> unix;
    try {
      unix = Files.readAttributes(file, "unix:*", LinkOption.NOFOLLOW_LINKS);
    } catch (UnsupportedOperationException e) {
      throw new IllegalStateException(
          "fixture: " + file + " is on a file system without modes and owners; use a tar file", e);
    }
    int mode = (int) number(unix, "mode");
    entries.add(
        new ImageEntry(
            EntryPath.of(root.relativize(file).toString(), root),
            content(file, mode, number(unix, "rdev"))
                .withMode(mode & 07777)
                .ownedBy(Long.toString(number(unix, "uid")), Long.toString(number(unix, "gid")))
                .modifiedAt(((FileTime) attribute(unix, "lastModifiedTime")).toInstant())));
    return FileVisitResult.CONTINUE;
  }

  private static long number(Map<String, Object> attributes, String name) {
    return ((Number) attribute(attributes, name)).longValue();
  }

  private static Object attribute(Map<String, Object> attributes, String name) {
    return Objects.requireNonNull(attributes.get(name), name);
  }

  private static FakeFile content(Path file, int mode, long device) throws IOException {
    // Source: gnu_dev_major and gnu_dev_minor of the C library, for numbers below 2^20.
    int major = (int) (device >> 8 & 0xfff);
    int minor = (int) (device & 0xff | device >> 12 & 0xfff00);
    return switch (mode & TYPE) {
      case 0040000 -> FakeFile.directory();
      case 0120000 -> FakeFile.link(Files.readSymbolicLink(file).toString());
      case 0100000 -> FakeFile.bytes(Files.readAllBytes(file));
      case 0010000 -> FakeFile.fifo();
      case 0140000 -> FakeFile.socket();
      case 0020000 -> FakeFile.characterDevice(major, minor);
      case 0060000 -> FakeFile.blockDevice(major, minor);
      default ->
          throw new IllegalStateException(
              "fixture: " + file + " has the unknown mode " + Integer.toOctalString(mode));
    };
  }
}
