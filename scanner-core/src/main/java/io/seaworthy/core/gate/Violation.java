package io.seaworthy.core.gate;

/**
 * One rule of a gate that a target does not meet.
 *
 * @param target the target's name in reports; empty where the scan as a whole is meant
 * @param rule the rule as the threshold file writes it, for example {@code failed.total.max}
 * @param message what is and what has to be, for people
 */
public record Violation(String target, String rule, String message) {
  @Override
  public String toString() {
    return (target.isEmpty() ? "" : target + ": ") + rule + ": " + message;
  }
}
