package io.seaworthy.benchmarks.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.benchmarks.FigureTable;
import io.seaworthy.benchmarks.Samples;
import io.seaworthy.k8s.KubernetesOptions;
import io.seaworthy.testkit.fault.Fault;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Prints how long after its deadline, or after the interruption of its thread, a command returns
 * when the other end is a black hole (the TLS handshake is never answered), drips (a byte each 20
 * ms), or freezes (nothing after 100 bytes). Takes {@code black-hole}, {@code drip} or {@code
 * frozen}, and the number of tries, 1,000 without one.
 */
final class GivingUp {
  private static final int TRIES = 1_000;

  /** Nearly all of a try is waiting; more at once would measure how busy the fake server is. */
  private static final int AT_ONCE = 8;

  private static final Duration DEADLINE = Duration.ofMillis(150);
  private static final Duration FAR_DEADLINE = Duration.ofMinutes(1);
  private static final double GOAL_MILLIS = 500;

  private final int tries;
  private final FigureTable table;

  private GivingUp(int tries, FigureTable table) {
    this.tries = tries;
    this.table = table;
  }

  public static void main(String[] arguments) throws Exception {
    String name = arguments.length == 0 ? "" : arguments[0];
    int tries = arguments.length < 2 ? TRIES : Integer.parseInt(arguments[1]);
    FaultPlan plan =
        switch (name) {
          case "black-hole" ->
              FaultPlan.builder().everyConnection(Fault.of(FaultKind.TLS_STALL)).build();
          case "drip" -> FaultPlan.builder().everyExec(Fault.of(FaultKind.DRIP)).build();
          case "frozen" ->
              FaultPlan.builder().everyExec(Fault.of(FaultKind.STALL_AT_BYTE).atByte(100)).build();
          default ->
              throw new IllegalArgumentException(
                  "fault: \"" + name + "\"; accepted are black-hole, drip, frozen");
        };
    new GivingUp(tries, FigureTable.titled("Giving up: " + name)).measure(plan);
  }

  private interface Try {
    void with(Session session, Samples samples);
  }

  private void measure(FaultPlan plan) throws InterruptedException, ExecutionException {
    print("deadline to return", samples(plan.fresh(), GivingUp::overDeadline));
    ScheduledExecutorService interrupter = Executors.newScheduledThreadPool(2);
    try {
      print(
          "cancellation to return",
          samples(plan.fresh(), (session, samples) -> interrupted(session, samples, interrupter)));
    } finally {
      interrupter.shutdownNow();
    }
  }

  private void print(String what, Samples samples) {
    table.row(what + ", median of " + samples.count(), "%.0f ms", samples.millis(50));
    table.atMost("the same, 99th percentile", "ms", samples.millis(99), GOAL_MILLIS);
  }

  private Samples samples(FaultPlan plan, Try each)
      throws InterruptedException, ExecutionException {
    KubernetesOptions options =
        KubernetesOptions.builder()
            .concurrency(2 * AT_ONCE)
            .exec(ExecOptions.builder().mode(ExecOptions.Mode.SESSION).build())
            .build();
    Samples samples = new Samples();
    AtomicInteger left = new AtomicInteger(tries);
    try (FakePlace fake = new FakePlace(plan, options);
        Transport transport = fake.cluster().transport()) {
      AtOnce.run(
          AT_ONCE,
          number -> {
            try (Session session = transport.open(fake.target())) {
              while (left.getAndDecrement() > 0) {
                each.with(session, samples);
              }
            }
          });
    }
    return samples;
  }

  private static void overDeadline(Session session, Samples samples) {
    long start = System.nanoTime();
    CommandOutcome outcome = session.run(Command.argv("id").withTimeout(DEADLINE));
    expect("timed-out", outcome);
    samples.add(Duration.ofNanos(System.nanoTime() - start).minus(DEADLINE));
  }

  private static void interrupted(
      Session session, Samples samples, ScheduledExecutorService interrupter) {
    Thread caller = Thread.currentThread();
    AtomicLong at = new AtomicLong();
    Future<?> unused =
        interrupter.schedule(
            () -> {
              at.set(System.nanoTime());
              caller.interrupt();
            },
            DEADLINE.toNanos(),
            TimeUnit.NANOSECONDS);
    CommandOutcome outcome = session.run(Command.argv("id").withTimeout(FAR_DEADLINE));
    samples.add(Duration.ofNanos(System.nanoTime() - at.get()));
    if (at.get() == 0 || !Thread.interrupted()) {
      throw new IllegalStateException("it returned by itself: " + outcome.describe());
    }
    // Whether it may have started depends on how far the connection got.
    if (!outcome.cause().equals("not-started.cancelled")) {
      expect("indeterminate.interrupted", outcome);
    }
  }

  private static void expect(String cause, CommandOutcome outcome) {
    if (!outcome.cause().equals(cause)) {
      throw new IllegalStateException(outcome.cause() + ": " + outcome.describe());
    }
  }
}
