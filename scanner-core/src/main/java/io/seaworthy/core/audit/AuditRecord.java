package io.seaworthy.core.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * An event in its place in a trail. Immutable.
 *
 * @param sequence from 1, without gaps
 * @param hash SHA-256 over the record before and this one, in lower-case hexadecimal
 * @param line the record as one line of JSON, without a line break
 */
public record AuditRecord(long sequence, String hash, String line) {
  private static final String SCHEMA = "audit-record.schema.json";

  /**
   * Returns what every line keeps to, as a JSON Schema of the draft 2020-12. Also the file {@code
   * io/seaworthy/core/audit/audit-record.schema.json} in the library's archive.
   *
   * @return the schema's text
   */
  public static String schema() {
    try (InputStream file = AuditRecord.class.getResourceAsStream(SCHEMA)) {
      if (file == null) {
        throw new IllegalStateException(SCHEMA + " is missing from scanner-core");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(SCHEMA + " of scanner-core can't be read", unreadable);
    }
  }
}
