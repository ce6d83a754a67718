package io.seaworthy.testkit.fault;

import java.time.Duration;

/**
 * A fault with its parameters. Immutable.
 *
 * @param kind what goes wrong
 * @param atByte where in the stream it strikes, for the kinds of {@link Phase#STREAM}: after so
 *     many bytes of output, or of frames where the kind says so; at least 0
 * @param pause how long it waits, for the kinds that wait
 */
public record Fault(FaultKind kind, int atByte, Duration pause) {
  private static final Duration DEFAULT_PAUSE = Duration.ofMillis(20);

  /** Checks the range. */
  public Fault {
    if (atByte < 0) {
      throw new IllegalArgumentException("atByte: " + atByte + "; accepted is 0 and more");
    }
    if (pause.isNegative()) {
      throw new IllegalArgumentException("pause: " + pause + "; accepted is 0 and more");
    }
  }

  /**
   * Returns a fault that strikes at the first byte and waits 20 ms where it waits.
   *
   * @param kind what goes wrong
   * @return the fault
   */
  public static Fault of(FaultKind kind) {
    return new Fault(kind, 0, DEFAULT_PAUSE);
  }

  /**
   * Returns a fault of the same kind at another place.
   *
   * @param bytes where in the stream it strikes
   * @return the fault
   */
  public Fault atByte(int bytes) {
    return new Fault(kind, bytes, pause);
  }

  /**
   * Returns a fault of the same kind that waits longer or shorter.
   *
   * @param duration how long it waits
   * @return the fault
   */
  public Fault pausing(Duration duration) {
    return new Fault(kind, atByte, duration);
  }

  @Override
  public String toString() {
    String place = kind.phase() == Phase.STREAM ? " at byte " + atByte : "";
    return kind + place + " pausing " + pause.toMillis() + " ms";
  }
}
