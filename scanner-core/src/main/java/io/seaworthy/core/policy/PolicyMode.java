package io.seaworthy.core.policy;

/**
 * How much of what a profile's author wrote is run. What the library itself asks is run in every
 * mode.
 */
public enum PolicyMode {
  /**
   * Everything but what is recognised as writing, using a network, asking a database for more than
   * it holds on the same machine, or changing identity. The default.
   */
  READ_ONLY,
  /** Nothing: only what the library itself asks. */
  BUILTIN_ONLY,
  /** Only texts that somebody has approved. */
  REVIEWED,
  /**
   * Everything but what is recognised as writing; the reports {@code json} and {@code cli} say so.
   */
  OPEN
}
