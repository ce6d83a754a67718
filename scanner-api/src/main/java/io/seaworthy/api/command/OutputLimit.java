package io.seaworthy.api.command;

/**
 * How many bytes of a stream are kept before a command is given up.
 *
 * <p>Standard output and standard error are counted apart, each against this limit.
 *
 * @param bytes the limit, 1 to {@link #MAX_BYTES}
 */
public record OutputLimit(int bytes) {
  /** The highest limit: 64 MiB. */
  public static final int MAX_BYTES = 64 << 20;

  /** 1 MiB, what a command gets when nothing else is said. */
  public static final OutputLimit DEFAULT = new OutputLimit(1 << 20);

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException when it lies outside the range
   */
  public OutputLimit {
    if (bytes < 1 || bytes > MAX_BYTES) {
      throw new IllegalArgumentException(
          "output limit: " + bytes + " bytes; accepted is 1 to " + MAX_BYTES);
    }
  }
}
