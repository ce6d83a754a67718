package io.seaworthy.core.policy;

/** Whether a command may be sent: exactly one of two. Immutable. */
public sealed interface PolicyDecision {
  /**
   * Returns the rule that decided.
   *
   * @return a stable id of lower-case words with hyphens
   */
  String rule();

  /**
   * Returns what the command does at most.
   *
   * @return the class
   */
  CommandClass commandClass();

  /**
   * It may.
   *
   * @param rule the rule that decided
   * @param commandClass what the command does at most
   */
  record Allowed(String rule, CommandClass commandClass) implements PolicyDecision {}

  /**
   * It may not.
   *
   * @param rule the rule that decided
   * @param commandClass what the command does at most
   * @param reason why, for people
   */
  record Denied(String rule, CommandClass commandClass, String reason) implements PolicyDecision {}
}
