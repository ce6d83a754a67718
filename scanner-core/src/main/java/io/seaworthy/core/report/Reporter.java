package io.seaworthy.core.report;

import io.seaworthy.core.result.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes results in one format. Implementations are immutable and safe for use by many threads; the
 * same result gives the same bytes.
 */
public interface Reporter {
  /**
   * Returns the format's name, as InSpec's {@code --reporter} option calls it where InSpec has it.
   *
   * @return lower-case letters, digits and hyphens
   */
  String name();

  /**
   * Writes a result. The stream is flushed and stays open: it is its owner's.
   *
   * @param result what to tell
   * @param out takes the report
   * @throws IOException when the stream throws it
   * @throws ReportException when the format can't hold this result in one document
   */
  void write(ScanResult result, OutputStream out) throws IOException;

  /**
   * Writes a result to a file, at once: a reader sees the old file or the whole new one. The file
   * is readable by its owner only, where the file system knows owners. A format that holds one
   * target a document writes one file a target beside each other.
   *
   * @param result what to tell
   * @param file the file, in a directory that exists; replaced where it exists
   * @return the files that were written
   * @throws ReportException when a file can't be written
   */
  default List<Path> write(ScanResult result, Path file) {
    return List.of(AtomicFile.write(file, out -> write(result, out)));
  }
}
