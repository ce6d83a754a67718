package io.seaworthy.core.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Takes audit records. Calls come one at a time, from a thread of the trail's. Nothing is sent to a
 * container before all sinks have taken its record, so a sink that fails, or takes longer than the
 * trail's patience, ends the scan's questions: what is not answered by then is an error with the
 * cause {@code denied.audit-unavailable}.
 */
public interface AuditSink extends AutoCloseable {
  /**
   * Takes a record for good.
   *
   * @param record the record
   * @throws IOException when it could not be kept
   */
  void accept(AuditRecord record) throws IOException;

  /**
   * Frees what the sink holds. Closing twice is harmless.
   *
   * @throws IOException when what was taken could not be kept
   */
  @Override
  default void close() throws IOException {}

  /**
   * Returns a sink that appends lines of JSON to a new file that only its owner may read.
   *
   * @param file must not exist; its folder must
   * @return the sink; the caller closes it, or the trail that it is given to
   * @throws UncheckedIOException when the file can't be created
   */
  static AuditSink file(Path file) {
    try {
      return FileSink.create(file);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("audit file " + file + ": can't be created", unwritable);
    }
  }

  /**
   * Returns a sink that passes records to the host's logging at the level INFO, under the name
   * {@code io.seaworthy.audit}. It is {@link System.Logger}, which SLF4J, Log4j and others take
   * over with their bridge (for SLF4J {@code slf4j-jdk-platform-logging}). Where that level is
   * switched off, records would be lost in silence, so that the sink fails.
   *
   * @return the sink
   */
  static AuditSink logger() {
    System.Logger logger = System.getLogger("io.seaworthy.audit");
    return record -> {
      if (!logger.isLoggable(System.Logger.Level.INFO)) {
        throw new IOException("the logger io.seaworthy.audit does not log at the level INFO");
      }
      logger.log(System.Logger.Level.INFO, record::line);
    };
  }
}
