package io.seaworthy.core.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often an attestation has to be repeated, in SAF's words. */
final class Frequency {
  private static final Map<String, Period> WORDS =
      Map.of(
          "annually", Period.ofYears(1),
          "semiannually", Period.ofMonths(6),
          "quarterly", Period.ofMonths(3),
          "monthly", Period.ofMonths(1),
          "every2weeks", Period.ofWeeks(2),
          "fortnightly", Period.ofWeeks(2),
          "weekly", Period.ofWeeks(1),
          "every3days", Period.ofDays(3),
          "daily", Period.ofDays(1));
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\s*([dwmy])");

  private Frequency() {}

  /** Returns the first moment at which an attestation of a day is due again, in UTC. */
  static Instant after(LocalDate day, String frequency) {
    return day.plus(period(frequency)).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Period period(String frequency) {
    String word = frequency.strip().toLowerCase(Locale.ROOT);
    Period known = WORDS.get(word);
    if (known != null) {
      return known;
    }
    Matcher number = NUMBER.matcher(word);
    if (!number.matches()) {
      throw new IllegalArgumentException(
          "frequency: \""
              + frequency
              + "\"; accepted is a word such as monthly, or a number with d, w, m or y, such as 90d");
    }
    int count = Integer.parseInt(number.group(1));
    return switch (number.group(2)) {
      case "d" -> Period.ofDays(count);
      case "w" -> Period.ofWeeks(count);
      case "m" -> Period.ofMonths(count);
      default -> Period.ofYears(count);
    };
  }
}
