package io.seaworthy.core.gate;

import io.seaworthy.core.result.AttestationRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads SAF's attestation files. */
final class AttestationFiles {
  private AttestationFiles() {}

  static List<AttestationRecord> read(Path file) {
    String name = file.toString();
    if (!List.of("json", "yaml", "yml").contains(Documents.extension(file))) {
      throw new GateFileException(
          name, "is no attestation file; accepted are .json, .yaml and .yml");
    }
    if (!(list(Documents.parse(file)) instanceof List<?> entries)) {
      throw new GateFileException(name, "holds no attestations; accepted is a list of maps");
    }
    List<AttestationRecord> attestations = new ArrayList<>();
    for (Object entry : entries) {
      if (!(entry instanceof Map<?, ?> fields)) {
        throw new GateFileException(
            name, "\"" + entry + "\"; accepted is a map with control_id and status");
      }
      attestations.add(attestation(name, fields));
    }
    return attestations;
  }

  /** Older files hold the list inside, beside settings of other programs. */
  private static @Nullable Object list(@Nullable Object document) {
    if (document instanceof Map<?, ?> map
        && map.get("plugins") instanceof Map<?, ?> plugins
        && plugins.get("inspec-reporter-json-hdf") instanceof Map<?, ?> plugin) {
      return plugin.get("attestations");
    }
    return document;
  }

  private static AttestationRecord attestation(String file, Map<?, ?> fields) {
    String id = text(file, fields, "control_id");
    String status = text(file, fields, "status");
    if (!status.equals("passed") && !status.equals("failed")) {
      throw new GateFileException(
          file,
          id
              + ", status: \""
              + status
              + "\"; accepted is passed or failed (for not applicable write a waiver)");
    }
    String frequency = text(file, fields, "frequency");
    LocalDate updated =
        LocalDate.ofInstant(Times.parse(file, id, text(file, fields, "updated")), ZoneOffset.UTC);
    try {
      Frequency.after(updated, frequency);
    } catch (IllegalArgumentException strange) {
      throw new GateFileException(file, id + ", " + strange.getMessage(), strange);
    }
    return new AttestationRecord(
        id,
        text(file, fields, "explanation"),
        frequency,
        status.equals("passed"),
        updated,
        text(file, fields, "updated_by"));
  }

  private static String text(String file, Map<?, ?> fields, String key) {
    Object value = fields.get(key);
    if (value == null || value.toString().isBlank()) {
      throw new GateFileException(file, key + " is missing in " + fields.keySet());
    }
    return value.toString().strip();
  }
}
