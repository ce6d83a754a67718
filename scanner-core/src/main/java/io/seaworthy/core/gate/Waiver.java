package io.seaworthy.core.gate;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What somebody decided about a control that is known not to pass. Immutable. */
@Value.Immutable
@CoreStyle
public interface Waiver {
  /**
   * Starts a waiver.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The control's id.
   *
   * @return a text that is not blank
   */
  String controlId();

  /**
   * Why the control is waived.
   *
   * @return a text that is not blank
   */
  String justification();

  /**
   * Whether the control is evaluated all the same. Only false makes a control not applicable; else
   * the waiver is merely recorded beside the result.
   *
   * @return the value where the waiver names one
   */
  Optional<Boolean> run();

  /**
   * When it ends: from then on the control is evaluated as if there was no waiver.
   *
   * @return the first moment at which it no longer holds, where there is one
   */
  Optional<Instant> expires();

  /** Checks id and justification. */
  @Value.Check
  default void check() {
    if (controlId().isBlank()) {
      throw new IllegalArgumentException("waiver control id: is blank");
    }
    if (justification().isBlank()) {
      throw new IllegalArgumentException("waiver of " + controlId() + ", justification: is blank");
    }
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableWaiver.Builder {
    Builder() {}
  }
}
