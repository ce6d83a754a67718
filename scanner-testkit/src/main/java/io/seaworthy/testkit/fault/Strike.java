package io.seaworthy.testkit.fault;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One line of a {@link FaultPlan}: a fault and where it strikes. Safe for use by many threads.
 *
 * <p>A server calls {@link #fire()} when the fault takes effect, so that a plan can tell which of
 * its faults nobody ever felt.
 */
public final class Strike {
  /** What is counted to find the place. */
  enum Counted {
    CONNECTION,
    REQUEST,
    EXEC;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Counted counted;
  private final String pod;
  private final int number;
  private final Fault fault;
  private final AtomicInteger fired = new AtomicInteger();

  /**
   * Creates a line.
   *
   * @param pod the pod whose execs are counted; empty for all
   * @param number the place, from 1; 0 for every place
   */
  Strike(Counted counted, String pod, int number, Fault fault) {
    if (number < 0) {
      throw new IllegalArgumentException("number: " + number + "; accepted is 1 and more");
    }
    this.counted = counted;
    this.pod = pod;
    this.number = number;
    this.fault = fault;
  }

  boolean hits(Counted what, String inPod, int place) {
    return counted == what && pod.equals(inPod) && (number == 0 || number == place);
  }

  /** The same line with nothing fired yet. */
  Strike fresh() {
    return new Strike(counted, pod, number, fault);
  }

  /**
   * Returns the fault.
   *
   * @return what goes wrong
   */
  public Fault fault() {
    return fault;
  }

  /** Notes that the fault took effect. */
  public void fire() {
    fired.incrementAndGet();
  }

  /**
   * Returns how often the fault took effect.
   *
   * @return at least 0
   */
  public int timesFired() {
    return fired.get();
  }

  @Override
  public String toString() {
    String place = counted.word();
    return (number == 0 ? "every " + place : place + " " + number)
        + (pod.isEmpty() ? "" : " in " + pod)
        + ": "
        + fault;
  }
}
