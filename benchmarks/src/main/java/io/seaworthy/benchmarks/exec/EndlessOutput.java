package io.seaworthy.benchmarks.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.OutputLimitExceeded;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.benchmarks.FigureTable;
import io.seaworthy.k8s.KubernetesCluster;
import io.seaworthy.k8s.KubernetesOptions;
import io.seaworthy.testkit.fault.Fault;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Prints how full the heap gets while containers print without end, as fast as it is read. Takes
 * seconds, the number of streams at once, the commands' output limit in KiB, and a container of a
 * real cluster; without one, a fake server in this process floods, and its memory counts too.
 *
 * <p>Each stream belongs to a command that is given up at its limit and followed by the next one at
 * once, so that the flood goes on all the time.
 */
final class EndlessOutput {
  private static final double MEBI = 1 << 20;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ConcurrentHashMap<String, LongAdder> outcomes = new ConcurrentHashMap<>();
  private final AtomicLong kept = new AtomicLong();
  private final int seconds;
  private final int streams;
  private final OutputLimit limit;

  private EndlessOutput(int seconds, int streams, OutputLimit limit) {
    this.seconds = seconds;
    this.streams = streams;
    this.limit = limit;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 3) {
      throw new IllegalArgumentException("give seconds, streams, KiB, perhaps a container");
    }
    EndlessOutput flood =
        new EndlessOutput(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            new OutputLimit(Integer.parseInt(arguments[2]) << 10));
    if (arguments.length > 3) {
      flood.fromReal(URI.create(arguments[3]));
    } else {
      flood.fromFake();
    }
  }

  private KubernetesOptions options() {
    return KubernetesOptions.builder()
        .concurrency(streams)
        .connectTimeout(PATIENCE)
        .exec(ExecOptions.builder().mode(ExecOptions.Mode.ONE_SHOT).build())
        .build();
  }

  private void fromReal(URI container) throws InterruptedException, ExecutionException {
    try (KubernetesCluster cluster = KubernetesCluster.fromDefaultConfig(options())) {
      measure(container.toString(), cluster, RealTarget.find(cluster, container));
    }
  }

  private void fromFake() throws InterruptedException, ExecutionException {
    FaultPlan plan = FaultPlan.builder().everyExec(Fault.of(FaultKind.ENDLESS_OUTPUT)).build();
    try (FakePlace fake = new FakePlace(plan, options())) {
      measure("a fake server", fake.cluster(), fake.target());
    }
  }

  private void measure(String place, KubernetesCluster cluster, Target target)
      throws InterruptedException, ExecutionException {
    try (HeapWatch heap = new HeapWatch()) {
      flood(cluster, target);
      print(place, heap);
    }
  }

  private void print(String place, HeapWatch heap) {
    FigureTable table =
        FigureTable.titled(
            "Endless output of %s for %d s, %d at once, each up to %d KiB, heap of %.0f MiB"
                .formatted(place, seconds, streams, limit.bytes() >> 10, HeapWatch.limit()));
    table.atMost("most heap in use", "MiB", heap.peakInUse(), goal());
    table.row("most heap filled, garbage included", "%.0f MiB", heap.peakWithGarbage());
    outcomes.forEach((cause, count) -> table.row("commands that ended as " + cause, "%s", count));
    table.row("output kept of them", "%.1f MiB/s", kept.get() / MEBI / seconds);
  }

  /** One stream may take its limit and some more; of many it is enough that they are survived. */
  private double goal() {
    return streams == 1 ? 32 + limit.bytes() / MEBI : HeapWatch.limit();
  }

  private void flood(KubernetesCluster cluster, Target target)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    try (Transport transport = cluster.transport()) {
      AtOnce.run(streams, number -> drink(transport, target, end));
    }
  }

  private void drink(Transport transport, Target target, long end) {
    try (Session session = transport.open(target)) {
      while (System.nanoTime() - end < 0) {
        CommandOutcome outcome =
            session.run(
                Command.argv("cat", "/dev/zero").withTimeout(PATIENCE).withOutputLimit(limit));
        outcomes.computeIfAbsent(outcome.cause(), unused -> new LongAdder()).increment();
        if (outcome instanceof OutputLimitExceeded exceeded) {
          kept.addAndGet(exceeded.partial().stdout().size());
        }
      }
    }
  }
}
