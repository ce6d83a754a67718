package io.seaworthy.k8s;

import io.seaworthy.testkit.fault.Fault;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.fault.Phase;
import java.time.Duration;
import java.util.Random;

/** Makes a number into a plan with one or two faults; numbers in a row go through all kinds. */
final class SeededFaults {
  /**
   * Beyond what most scans of {@link BulkProfile} make a container say: some faults never strike.
   */
  private static final int MAX_BYTES = 40_000;

  private static final FaultKind[] KINDS = FaultKind.values();

  private SeededFaults() {}

  static FaultPlan plan(long seed) {
    Random random = new Random(seed);
    FaultPlan.Builder plan = FaultPlan.builder();
    add(plan, KINDS[(int) Math.floorMod(seed, (long) KINDS.length)], random);
    if (random.nextInt(4) == 0) {
      add(plan, KINDS[random.nextInt(KINDS.length)], random);
    }
    return plan.build();
  }

  private static void add(FaultPlan.Builder plan, FaultKind kind, Random random) {
    // Early places are likelier, since something is always there to be struck.
    int place = 1 + random.nextInt(1 + random.nextInt(3));
    int bytes = random.nextInt(1 + random.nextInt(MAX_BYTES));
    Fault fault = new Fault(kind, bytes, Duration.ofMillis(1 + random.nextInt(5)));
    if (kind.phase() == Phase.CONNECT) {
      plan.connection(place, fault);
    } else if (kind.isHttpAnswer() && random.nextInt(3) == 0) {
      plan.request(place, fault);
    } else {
      plan.exec(place, fault);
    }
  }
}
