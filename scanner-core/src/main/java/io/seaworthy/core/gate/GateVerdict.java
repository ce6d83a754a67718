package io.seaworthy.core.gate;

import java.util.List;

/** What a gate says about a result. Immutable. */
public sealed interface GateVerdict {
  /**
   * Returns what is violated.
   *
   * @return the violations, in the order of the targets and of the rules; empty when the gate is
   *     met
   */
  List<Violation> violations();

  /**
   * Tells whether the gate is met.
   *
   * @return true when nothing is violated
   */
  default boolean isMet() {
    return violations().isEmpty();
  }

  /**
   * Does nothing when the gate is met.
   *
   * @throws GateException when it is violated; its message names each violation
   */
  default void orElseThrow() {
    if (!isMet()) {
      throw new GateException(violations());
    }
  }

  /** All rules are met on every target. */
  record Met() implements GateVerdict {
    @Override
    public List<Violation> violations() {
      return List.of();
    }
  }

  /**
   * At least one rule is not met on a target.
   *
   * @param violations what is violated, at least one
   */
  record Violated(List<Violation> violations) implements GateVerdict {
    /** Copies the list. */
    public Violated {
      violations = List.copyOf(violations);
      if (violations.isEmpty()) {
        throw new IllegalArgumentException("violated: no violation is given");
      }
    }
  }
}
