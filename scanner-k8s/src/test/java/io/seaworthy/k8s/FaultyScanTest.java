package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.exec.ExecOptions.Mode;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.core.Profile;
import io.seaworthy.core.ScanLimits;
import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.FakePod;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.junit.LeakCheck;
import io.seaworthy.testkit.wire.FakeApiServer;
import io.seaworthy.testkit.wire.Traffic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Scans through faults of all kinds at all places: each control gives what it gives without faults,
 * or an error with a cause. {@code -Dseaworthy.faultyScans=10000} says how many scans, {@code
 * -Dseaworthy.faultySeed=4711} repeats one.
 */
@ExtendWith(LeakCheck.class)
class FaultyScanTest {
  private static final int SCANS = Integer.getInteger("seaworthy.faultyScans", 500);
  private static final Optional<Long> ONLY =
      Optional.ofNullable(Long.getLong("seaworthy.faultySeed"));

  /** Most of a faulty scan is waiting, so many of them fit into a processor. */
  private static int atOnce(Mode mode) {
    return mode == Mode.SESSION ? 48 : 16;
  }

  /** Impatient, so that silence ends soon; a deadline that strikes too early makes an error too. */
  private static KubernetesOptions impatient(Mode mode) {
    return KubernetesOptions.builder()
        .connectTimeout(Duration.ofMillis(600))
        .answerTimeout(Duration.ofMillis(600))
        .pingInterval(Duration.ofMillis(100))
        .inactivityLimit(Duration.ofMillis(500))
        .exec(
            ExecOptions.builder()
                .mode(mode)
                .cleanUpGrace(Duration.ofMillis(100))
                .drainGrace(Duration.ofMillis(200))
                .probeAfter(Duration.ofMillis(500))
                .probeTimeout(Duration.ofMillis(300))
                .build())
        .build();
  }

  /**
   * Where the platform itself reports an end that is none, or a death as an exit status. A one-shot
   * command has no other witness, which is what the documentation says of that mode.
   */
  private static final Set<FaultKind> FALSE_REPORTS =
      EnumSet.of(
          FaultKind.TRUNCATED_THEN_SUCCESS,
          FaultKind.STATUS_BEFORE_END,
          FaultKind.EMPTY_OUTPUT,
          FaultKind.KILLED_137,
          FaultKind.CONTAINER_RESTARTED);

  private static Set<FaultKind> kinds(Mode mode) {
    return mode == Mode.SESSION
        ? EnumSet.allOf(FaultKind.class)
        : EnumSet.complementOf(EnumSet.copyOf(FALSE_REPORTS));
  }

  /** A one-shot scan is some thirty execs, so that fewer scans see as many. */
  private static int scans(Mode mode) {
    return mode == Mode.SESSION ? SCANS : Math.max(100, SCANS / 5);
  }

  private static final System.Logger LOGGER = System.getLogger(FaultyScanTest.class.getName());

  private static final Profile PROFILE = BulkProfile.profile();

  @TempDir private Path directory;
  private final AtomicInteger files = new AtomicInteger();

  @ParameterizedTest
  @EnumSource
  void givesEachControlsCleanResultOrAnErrorWithACause(Mode mode) throws Exception {
    AtomicReference<Traffic> traffic = new AtomicReference<>();
    ScanResult clean =
        scan(FaultPlan.none(), AuditedScan.options(mode), Duration.ofMinutes(1), traffic::set);
    SeededFaults faults = new SeededFaults(Objects.requireNonNull(traffic.get()), kinds(mode));
    assertThat(Flips.causes(clean).keySet()).containsExactly("judged");
    assertThat(clean.controls()).hasSizeGreaterThan(24);
    Flips flips = new Flips(clean);
    Map<String, Long> causes = new ConcurrentSkipListMap<>();
    Map<Long, List<String>> flipped = new ConcurrentSkipListMap<>();
    Map<FaultKind, Long> struck = new ConcurrentSkipListMap<>();
    inParallel(
        mode,
        seed -> {
          FaultPlan plan = faults.plan(seed);
          ScanResult scan = scan(plan, impatient(mode), Duration.ofSeconds(4), unused -> {});
          plan.strikes().stream()
              .filter(strike -> strike.timesFired() > 0)
              .forEach(strike -> struck.merge(strike.fault().kind(), 1L, Long::sum));
          Flips.causes(scan).forEach((cause, count) -> causes.merge(cause, count, Long::sum));
          List<String> found = flips.in(scan);
          if (!found.isEmpty()) {
            found.add(0, plan.strikes().toString());
            flipped.put(seed, found);
          }
        });
    LOGGER.log(
        System.Logger.Level.INFO,
        "{0}: {1} scans, checks by cause: {2}, faults that struck, by kind: {3}",
        mode,
        ONLY.isPresent() ? 1 : scans(mode),
        causes,
        struck);
    assertThat(flipped).as("by seed, which -Dseaworthy.faultySeed repeats").isEmpty();
    if (ONLY.isEmpty()) {
      assertThat(causes)
          .as("faults that are felt, and scans that get through")
          .containsKey("judged");
      assertThat(causes).hasSizeGreaterThan(5);
      assertThat(struck.keySet())
          .as("kinds that struck")
          .hasSizeGreaterThan(mode == Mode.SESSION ? 70 : 40);
    }
  }

  private interface Seeded {
    void run(long seed);
  }

  private static void inParallel(Mode mode, Seeded scan)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(atOnce(mode));
    try {
      List<Future<?>> running = new ArrayList<>();
      ONLY.map(LongStream::of)
          .orElseGet(() -> LongStream.range(0, scans(mode)))
          .forEach(seed -> running.add(threads.submit(() -> scan.run(seed))));
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private ScanResult scan(
      FaultPlan faults, KubernetesOptions options, Duration timeout, Consumer<Traffic> seen) {
    try (FakeCluster pods =
            FakeCluster.create()
                .addPod(FakePod.named("web").container("app", FakeContainers.debian()));
        FakeApiServer server = pods.startApiServer(FakeApiServer.builder().faults(faults));
        KubernetesCluster cluster =
            KubernetesCluster.fromKubeconfig(
                server.writeKubeconfig(directory.resolve("config-" + files.incrementAndGet())),
                options);
        Scanner scanner =
            Scanner.of(cluster.transport())
                .with(
                    ScanOptions.builder()
                        .limits(ScanLimits.builder().targetTimeout(timeout).build())
                        .parallelism(1)
                        .build())) {
      // Not selected through the server: a fault then would leave nothing to be judged.
      ScanResult result =
          scanner.scan(
              () -> new TargetSelection(List.of(pods.target("default", "web", "app")), List.of()),
              PROFILE);
      seen.accept(server.traffic());
      return result;
    }
  }
}
