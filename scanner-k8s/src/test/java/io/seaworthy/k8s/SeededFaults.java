package io.seaworthy.k8s;

import io.seaworthy.testkit.fault.Fault;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.fault.Phase;
import io.seaworthy.testkit.wire.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Makes a number into a plan with one or two faults; numbers in a row go through all kinds. */
final class SeededFaults {
  private final List<FaultKind> kinds;
  private final int connections;
  private final int requests;
  private final int execs;
  private final int bytes;

  /** Draws places and bytes from what a scan without faults makes of each. */
  SeededFaults(Traffic clean, Set<FaultKind> kinds) {
    this.kinds = List.copyOf(new TreeSet<>(kinds));
    connections = clean.connections();
    requests = clean.requests().size();
    execs = clean.execs().size();
    bytes = Math.toIntExact(clean.bytesOut());
  }

  FaultPlan plan(long seed) {
    Random random = new Random(seed);
    FaultPlan.Builder plan = FaultPlan.builder();
    add(plan, kinds.get((int) Math.floorMod(seed, (long) kinds.size())), random);
    if (random.nextInt(4) == 0) {
      add(plan, kinds.get(random.nextInt(kinds.size())), random);
    }
    return plan.build();
  }

  private void add(FaultPlan.Builder plan, FaultKind kind, Random random) {
    // Early bytes are likelier, since several execs share what a scan makes a container say.
    int atByte = random.nextInt(1 + random.nextInt(bytes));
    Fault fault = new Fault(kind, atByte, Duration.ofMillis(1 + random.nextInt(5)));
    if (kind.phase() == Phase.CONNECT) {
      plan.connection(1 + random.nextInt(connections), fault);
    } else if (kind.isHttpAnswer() && requests > 0 && random.nextInt(3) == 0) {
      plan.request(1 + random.nextInt(requests), fault);
    } else {
      plan.exec(1 + random.nextInt(execs), fault);
    }
  }
}
