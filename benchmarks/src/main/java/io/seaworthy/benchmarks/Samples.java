package io.seaworthy.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of the same thing done many times. Safe for use by many threads. */
public final class Samples {
  private static final double NANOS_IN_MILLI = 1e6;

  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

  /** Creates a collection without samples. */
  public Samples() {}

  /**
   * Does something and takes the time that it took.
   *
   * @param task what is timed
   */
  public void time(Runnable task) {
    long start = System.nanoTime();
    task.run();
    add(Duration.ofNanos(System.nanoTime() - start));
  }

  /**
   * Adds a time that was taken elsewhere.
   *
   * @param time how long it took
   */
  public void add(Duration time) {
    nanos.add(time.toNanos());
  }

  /**
   * Returns how many there are.
   *
   * @return at least 0
   */
  public int count() {
    return nanos.size();
  }

  /**
   * Returns the time that a share of the samples did not exceed.
   *
   * @param percent 0 to 100, such as 50 for the median
   * @return milliseconds
   * @throws IllegalStateException when there are no samples
   */
  public double millis(int percent) {
    List<Long> sorted;
    synchronized (nanos) {
      sorted = new ArrayList<>(nanos);
    }
    if (sorted.isEmpty()) {
      throw new IllegalStateException("no sample was taken");
    }
    Collections.sort(sorted);
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return sorted.get(Math.max(0, rank - 1)) / NANOS_IN_MILLI;
  }
}
