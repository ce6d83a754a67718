package io.seaworthy.benchmarks.exec;

import io.seaworthy.benchmarks.FigureTable;
import io.seaworthy.benchmarks.Samples;
import io.seaworthy.core.Profile;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.testkit.wire.DelayingProxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Prints what a scan of 60 controls over 150 resources takes in a process that has scanned before:
 * nearby and through a proxy that adds 50 ms to each round trip. Takes a container of a real
 * cluster; without one it scans a fake cluster.
 */
final class WarmScan {
  private static final int WARM_UP = 15;
  private static final int SCANS = 30;
  private static final Duration FAR = Duration.ofMillis(50);
  private static final Profile PROFILE = SixtyControls.profile();

  private WarmScan() {}

  public static void main(String[] arguments) {
    Optional<URI> real =
        arguments.length == 0 ? Optional.empty() : Optional.of(RealTarget.uri(arguments));
    try (ScanPlace near = new ScanPlace(real, Optional.empty());
        ScanPlace far = new ScanPlace(real, Optional.of(FAR))) {
      FigureTable table =
          FigureTable.titled(
              "A warm scan of %d controls over %d resources, %s"
                  .formatted(SixtyControls.CONTROLS, SixtyControls.RESOURCES, near));
      Samples warm = scans(near, WARM_UP + SCANS, WARM_UP);
      table.atMost("nearby, median of " + SCANS, "ms", warm.millis(50), 400);
      table.row("the same, 99th percentile", "%.0f ms", warm.millis(99));
      if (near.execs().isPresent()) {
        table.atMost(
            "`pods/exec` requests of a scan",
            "requests",
            difference(near, () -> near.execs().getAsInt()),
            3);
      }
      Samples distant = scans(far, 2 + SCANS / 3, 2);
      DelayingProxy proxy = far.proxy().orElseThrow();
      table.atMost(
          "with 50 ms more latency, median of " + SCANS / 3, "ms", distant.millis(50), 1_500);
      table.row("round trips of such a scan", "%d", difference(far, proxy::roundTrips));
      table.row("connections of such a scan", "%d", difference(far, proxy::connections));
    }
  }

  private static int difference(ScanPlace place, IntSupplier counter) {
    int before = counter.getAsInt();
    scan(place);
    return counter.getAsInt() - before;
  }

  private static Samples scans(ScanPlace place, int count, int notCounted) {
    Samples samples = new Samples();
    for (int i = 0; i < count; i++) {
      Samples into = i < notCounted ? new Samples() : samples;
      into.time(() -> scan(place));
    }
    return samples;
  }

  private static void scan(ScanPlace place) {
    try (Scanner scanner = Scanner.of(place.cluster().transport())) {
      expectJudged(scanner.scan(place.targets(), PROFILE));
    }
  }

  /** A scan that broke off early would be fast. */
  private static void expectJudged(ScanResult result) {
    if (!result.issues().isEmpty()) {
      throw new IllegalStateException("can't be reached: " + result.issues());
    }
    for (ControlResult control : result.controls().toList()) {
      switch (control.status()) {
        case PASSED, FAILED, NOT_APPLICABLE -> {}
        case NOT_REVIEWED, ERROR ->
            throw new IllegalStateException(
                control.control().id() + " was not judged: " + control.results());
      }
    }
  }
}
