package io.seaworthy.core.result;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much a control matters, in words. By the rules of HDF (inspecjs): the tag {@code
 * severityoverride}, else the tag {@code severity}, else the impact.
 */
public enum Severity {
  /** Impact below 0.1. */
  NONE,
  /** Impact below 0.4. */
  LOW,
  /** Impact below 0.7. */
  MEDIUM,
  /** Impact below 0.9. */
  HIGH,
  /** Impact from 0.9. */
  CRITICAL;

  /**
   * Returns a control's severity. A tag with another word than these five is passed over.
   *
   * @param control the control, with the impact that held in the run
   * @return the severity
   */
  public static Severity of(ControlDescription control) {
    return tagged(control, "severityoverride")
        .or(() -> tagged(control, "severity"))
        .orElseGet(() -> of(control.effectiveImpact()));
  }

  private static Severity of(double impact) {
    if (impact < 0.1) {
      return NONE;
    }
    if (impact < 0.4) {
      return LOW;
    }
    if (impact < 0.7) {
      return MEDIUM;
    }
    return impact < 0.9 ? HIGH : CRITICAL;
  }

  private static Optional<Severity> tagged(ControlDescription control, String tag) {
    return control.tags().get(tag) instanceof String word
        ? Stream.of(values()).filter(severity -> severity.word().equalsIgnoreCase(word)).findFirst()
        : Optional.empty();
  }

  /**
   * Returns the word that HDF uses.
   *
   * @return the constant's name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
