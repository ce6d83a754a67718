package io.seaworthy.api.transport;

import java.util.List;

/**
 * Whether a target still is the instance that a session was opened for: exactly one of three.
 * Immutable.
 */
public sealed interface TargetCheck {
  /** It is. */
  record Same() implements TargetCheck {}

  /**
   * It is another one; what was gathered is void.
   *
   * @param differences a phrase for each difference
   */
  record Changed(List<String> differences) implements TargetCheck {
    /** Copies the list. */
    public Changed {
      differences = List.copyOf(differences);
    }
  }

  /**
   * It can't be told.
   *
   * @param reason why, for people
   */
  record Unverifiable(String reason) implements TargetCheck {}
}
