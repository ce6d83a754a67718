package io.seaworthy.core.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads the dates and times of waivers and attestations; without a zone they are meant in UTC. */
final class Times {
  /** ISO 8601 and YAML's form with spaces: date, and after it perhaps time and zone. */
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[uuuu-M-d][uuuu/M/d]")
          .optionalStart()
          .appendPattern("['T'][' ']H:mm[:ss][.SSS]")
          .appendPattern("[' ']")
          .optionalStart()
          .appendPattern("[XXX][XX]['UTC']")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Times() {}

  static Instant parse(String file, String control, String text) {
    try {
      TemporalAccessor time =
          FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (time instanceof OffsetDateTime zoned) {
        return zoned.toInstant();
      }
      return time instanceof LocalDateTime local
          ? local.toInstant(ZoneOffset.UTC)
          : LocalDate.from(time).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException strange) {
      throw new GateFileException(
          file,
          control
              + ": \""
              + text
              + "\" is no date; accepted is for example 2027-01-31 or 2027-01-31T18:00:00Z",
          strange);
    }
  }
}
