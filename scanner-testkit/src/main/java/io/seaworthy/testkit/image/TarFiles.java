package io.seaworthy.testkit.image;

import io.seaworthy.testkit.container.FakeFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads tar files, compressed with gzip or not. */
final class TarFiles {
  /** What an image may hold in all: more than any base image, less than a test's memory. */
  private static final long MOST_BYTES = 1L << 30;

  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int ZSTD_MAGIC = 0x28b5;

  private TarFiles() {}

  static List<ImageEntry> read(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream plain = decompressed(raw, file);
        TarArchiveInputStream tar = new TarArchiveInputStream(plain, "UTF-8")) {
      List<ImageEntry> entries = new ArrayList<>();
      long left = MOST_BYTES;
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        left -= entry.getSize();
        if (left < 0) {
          throw new IllegalStateException(
              "fixture: " + file + " holds more than " + MOST_BYTES + " bytes");
        }
        entries.add(entry(entry, tar, file));
      }
      return entries;
    }
  }

  private static InputStream decompressed(InputStream in, Path file) throws IOException {
    in.mark(2);
    int magic = in.read() << 8 | in.read();
    in.reset();
    if (magic == ZSTD_MAGIC) {
      throw new IllegalStateException(
          "fixture: " + file + " is compressed with zstd; only gzip is read");
    }
    return magic == GZIP_MAGIC ? new GZIPInputStream(in) : in;
  }

  private static ImageEntry entry(TarArchiveEntry entry, TarArchiveInputStream tar, Path file)
      throws IOException {
    String path = EntryPath.of(entry.getName(), file);
    if (entry.isLink()) {
      return new ImageEntry(path, FakeFile.directory(), EntryPath.of(entry.getLinkName(), file));
    }
    FakeFile content = content(entry, tar, file);
    return new ImageEntry(
        path,
        content
            .withMode(entry.getMode() & 07777)
            .ownedBy(Long.toString(entry.getLongUserId()), Long.toString(entry.getLongGroupId()))
            .modifiedAt(entry.getLastModifiedTime().toInstant()));
  }

  private static FakeFile content(TarArchiveEntry entry, TarArchiveInputStream tar, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      return FakeFile.directory();
    }
    if (entry.isSymbolicLink()) {
      return FakeFile.link(entry.getLinkName());
    }
    if (entry.isFIFO()) {
      return FakeFile.fifo();
    }
    if (entry.isCharacterDevice()) {
      return FakeFile.characterDevice(entry.getDevMajor(), entry.getDevMinor());
    }
    if (entry.isBlockDevice()) {
      return FakeFile.blockDevice(entry.getDevMajor(), entry.getDevMinor());
    }
    byte[] bytes = tar.readAllBytes();
    if (bytes.length != entry.getSize()) {
      throw new IllegalStateException(
          "fixture: " + file + " is cut in the middle of " + entry.getName());
    }
    return FakeFile.bytes(bytes);
  }
}
