package io.seaworthy.core.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and moves it there when it is whole. */
final class AtomicFile {
  private AtomicFile() {}

  /** Writes to a stream that somebody else closes. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static Path write(Path file, Content content) {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      throw new ReportException(
          "report " + file + ": there is no directory " + directory + "; create it first", null);
    }
    try {
      Path draft = Files.createTempFile(directory, ".report", ".tmp");
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
          content.writeTo(out);
        }
        move(draft, file);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException broken) {
      throw new ReportException("report " + file + ": can't be written: " + broken, broken);
    }
    return file;
  }

  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException plain) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
