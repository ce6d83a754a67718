package io.seaworthy.inspec.profile;

import io.seaworthy.core.result.WaiverRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of waivers: control id to {@code justification} (required), {@code expiration_date}
 * and {@code run}. A control is skipped when {@code run} is false and the day has not passed.
 */
public final class WaiverFile {
  private WaiverFile() {}

  /**
   * Reads a file, with today's date.
   *
   * @param path .yaml, .yml, .json or .csv
   * @return control id to waiver
   * @throws ProfileException when it can't be used
   */
  public static Map<String, WaiverRecord> read(Path path) {
    return read(path, Clock.systemUTC());
  }

  static Map<String, WaiverRecord> read(Path path, Clock clock) {
    String file = path.toString();
    Map<String, WaiverRecord> waivers = new LinkedHashMap<>();
    entries(path)
        .forEach(
            (id, fields) ->
                waivers.put(id, record(file + ": waiver of " + id, fields, LocalDate.now(clock))));
    return waivers;
  }

  private static Map<String, Map<String, Object>> entries(Path path) {
    String file = path.toString();
    String lower = file.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv")) {
      return WaiverTable.read(file, InputFile.text(path));
    }
    if (!lower.endsWith(".yaml") && !lower.endsWith(".yml") && !lower.endsWith(".json")) {
      throw ProfileException.of(
          file, "is no file of waivers; accepted is .yaml, .yml, .json, .csv");
    }
    Object content = YamlText.parse(file, InputFile.text(path));
    Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
    if (content == null) {
      return entries;
    }
    if (!(content instanceof Map<?, ?> map)) {
      throw ProfileException.of(file, "is no mapping of control ids to waivers");
    }
    map.forEach(
        (id, fields) -> {
          if (!(fields instanceof Map<?, ?> given)) {
            throw ProfileException.of(
                file, "the waiver of " + id + " is no mapping with a justification");
          }
          Map<String, Object> copy = new LinkedHashMap<>();
          given.forEach((key, value) -> copy.put(String.valueOf(key), value));
          entries.put(String.valueOf(id), copy);
        });
    return entries;
  }

  private static WaiverRecord record(String where, Map<String, Object> fields, LocalDate today) {
    Object justification = fields.get("justification");
    if (justification == null || justification.toString().isBlank()) {
      throw ProfileException.missing(where, "justification", "a reason");
    }
    Optional<LocalDate> expires = expirationDate(where, fields.get("expiration_date"));
    Optional<Boolean> run = run(where, fields.get("run"));
    boolean expired = expires.isPresent() && expires.get().isBefore(today);
    WaiverRecord.Builder waiver =
        WaiverRecord.builder()
            .justification(justification.toString())
            .expirationDate(expires)
            .run(run)
            .skippedDueToWaiver(!expired && run.isPresent() && !run.get());
    if (expired) {
      waiver.message("Waiver expired on " + expires.get() + ", evaluating control normally");
    }
    return waiver.build();
  }

  /** A day, or a time of which the day counts. */
  private static Optional<LocalDate> expirationDate(String where, @Nullable Object value) {
    if (value == null || value.toString().isBlank()) {
      return Optional.empty();
    }
    String text = value.toString().strip();
    try {
      return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
    } catch (DateTimeParseException notADate) {
      throw ProfileException.field(where, "expiration_date", text, "a date such as 2030-12-31");
    }
  }

  private static Optional<Boolean> run(String where, @Nullable Object value) {
    if (value == null || value.toString().isBlank()) {
      return Optional.empty();
    }
    return switch (value.toString().strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y" -> Optional.of(true);
      case "false", "no", "n" -> Optional.of(false);
      default -> throw ProfileException.field(where, "run", value, "true or false");
    };
  }
}
