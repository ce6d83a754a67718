package io.seaworthy.core;

import io.seaworthy.core.text.TextLimits;
import java.util.concurrent.atomic.AtomicLong;

/** What all targets of a scan share of its limits. Safe for use by many threads. */
final class ScanBudget {
  private final ScanLimits limits;
  private final long deadlineNanos;
  private final AtomicLong heldBytes = new AtomicLong();

  ScanBudget(ScanLimits limits) {
    this.limits = limits;
    this.deadlineNanos = System.nanoTime() + limits.scanTimeout().toNanos();
  }

  ScanLimits limits() {
    return limits;
  }

  TextLimits texts() {
    return new TextLimits(
        limits.regexSteps(),
        limits.jsonDepth(),
        limits.yamlDepth(),
        limits.yamlAliases(),
        TextLimits.DEFAULT.yamlCharacters());
  }

  long leftNanos() {
    return deadlineNanos - System.nanoTime();
  }

  /** Counts bytes that are held from now on, or with a negative number no more. */
  void hold(long bytes) {
    heldBytes.addAndGet(bytes);
  }

  boolean isFull() {
    return heldBytes.get() > limits.heldBytes();
  }
}
