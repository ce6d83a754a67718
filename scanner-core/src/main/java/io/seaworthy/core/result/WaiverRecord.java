package io.seaworthy.core.result;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a waiver did to a control ({@code waiver_data} of InSpec's {@code exec-json}). Immutable.
 */
@Value.Immutable
@CoreStyle
public interface WaiverRecord {
  /**
   * Starts a record.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Why the control is waived.
   *
   * @return the reason
   */
  String justification();

  /**
   * The day on which the waiver ends: it holds until that day's first moment in UTC, or until the
   * time that the waiver names on that day.
   *
   * @return the day where there is one
   */
  Optional<LocalDate> expirationDate();

  /**
   * Whether the control runs all the same.
   *
   * @return the value of {@code run} where the waiver names it
   */
  Optional<Boolean> run();

  /**
   * Whether the control was skipped for the waiver's sake.
   *
   * @return true when it was
   */
  boolean skippedDueToWaiver();

  /**
   * What else is to be said, for example that the waiver has expired.
   *
   * @return the message, by default empty
   */
  @Value.Default
  default String message() {
    return "";
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableWaiverRecord.Builder {
    Builder() {}
  }
}
