package io.seaworthy.benchmarks.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.benchmarks.FigureTable;
import io.seaworthy.k8s.KubernetesOptions;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Prints what this process has open before and after many execs, a fifth of them with faults of all
 * kinds and a fifth cancelled. Takes the number of execs, 10,000 without one, and a seed.
 */
final class Endurance {
  private static final int EXECS = 10_000;
  private static final double SHARE = 0.2;
  private static final int AT_ONCE = 24;
  private static final int LATEST_CANCELLATION_MILLIS = 15;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** All but the one that leaves no pod for the execs after it. */
  private static final Set<FaultKind> KINDS =
      EnumSet.complementOf(EnumSet.of(FaultKind.POD_DELETED));

  /** Impatient, so that silence ends soon. */
  private static final KubernetesOptions OPTIONS =
      KubernetesOptions.builder()
          .concurrency(2 * AT_ONCE)
          .connectTimeout(Duration.ofMillis(600))
          .answerTimeout(Duration.ofMillis(600))
          .pingInterval(Duration.ofMillis(100))
          .inactivityLimit(Duration.ofMillis(500))
          .exec(
              ExecOptions.builder()
                  .mode(ExecOptions.Mode.ONE_SHOT)
                  .cleanUpGrace(Duration.ofMillis(100))
                  .drainGrace(Duration.ofMillis(200))
                  .build())
          .build();

  private final Map<String, Long> causes = new ConcurrentSkipListMap<>();
  private final AtomicInteger cancelled = new AtomicInteger();
  private final long seed;

  private Endurance(long seed) {
    this.seed = seed;
  }

  public static void main(String[] arguments) throws Exception {
    int execs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : EXECS;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    // What a process opens once and keeps, such as its first socket's helpers, is not a leak.
    new Endurance(seed).run(AT_ONCE);
    settle(new LeftOpen(0, 0, 0), Duration.ofSeconds(2));
    LeftOpen before = LeftOpen.now();
    Endurance endurance = new Endurance(seed);
    int struck = endurance.run(execs);
    LeftOpen after = settle(before, PATIENCE);
    FigureTable table = FigureTable.titled("What %d execs leave open".formatted(execs));
    table.row("execs that a fault befell", "%d", struck);
    table.row("execs that were cancelled under way", "%d", endurance.cancelled.get());
    endurance.causes.forEach((cause, count) -> table.row("ended as " + cause, "%d", count));
    table.row("threads before", "%d", before.threads());
    table.atMost("threads after", "threads", after.threads(), before.threads());
    table.row("sockets before", "%d", before.sockets());
    table.atMost("sockets after", "sockets", after.sockets(), before.sockets());
    table.row("descriptors before", "%d", before.descriptors());
    table.atMost("descriptors after", "descriptors", after.descriptors(), before.descriptors());
  }

  private static LeftOpen settle(LeftOpen wanted, Duration patience) {
    long start = System.nanoTime();
    LeftOpen now = LeftOpen.now();
    while (!now.isAtMost(wanted) && System.nanoTime() - start < patience.toNanos()) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      now = LeftOpen.now();
    }
    return now;
  }

  /** Returns how many faults struck. */
  private int run(int execs) throws InterruptedException, ExecutionException {
    // Clean-ups are execs too, so there are more places than commands.
    FaultPlan plan = FaultPlan.seeded(seed, 2 * execs, SHARE, KINDS);
    AtomicInteger left = new AtomicInteger(execs);
    ScheduledExecutorService interrupter = Executors.newSingleThreadScheduledExecutor();
    try (FakePlace fake = new FakePlace(plan, OPTIONS);
        Transport transport = fake.cluster().transport()) {
      AtOnce.run(
          AT_ONCE,
          number -> {
            Random random = new Random(seed + number);
            while (left.getAndDecrement() > 0) {
              exec(transport, fake, random, interrupter);
            }
          });
    } finally {
      interrupter.shutdownNow();
    }
    return plan.strikes().size() - plan.unfired().size();
  }

  private void exec(
      Transport transport, FakePlace fake, Random random, ScheduledExecutorService interrupter) {
    try (Session session = transport.open(fake.target())) {
      Command command = Command.argv("id").withTimeout(Duration.ofSeconds(1));
      CommandOutcome outcome;
      if (random.nextDouble() < SHARE) {
        Thread caller = Thread.currentThread();
        Future<?> interruption =
            interrupter.schedule(
                caller::interrupt,
                random.nextInt(LATEST_CANCELLATION_MILLIS),
                TimeUnit.MILLISECONDS);
        outcome = session.run(command);
        interruption.cancel(false);
      } else {
        outcome = session.run(command);
      }
      causes.merge(outcome.cause(), 1L, Long::sum);
    } finally {
      if (Thread.interrupted()) {
        cancelled.incrementAndGet();
      }
    }
  }
}
