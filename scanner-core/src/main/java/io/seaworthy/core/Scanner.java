package io.seaworthy.core;

import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Evaluates profiles on targets. The way in:
 *
 * <pre>{@code
 * try (var scanner = Scanner.of(transport)) {
 *   ScanResult result = scanner.scan(targets, profile);
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads. The transport stays its owner's: closing the scanner does not
 * close it. A scan's threads end with the scan.
 */
public final class Scanner implements AutoCloseable {
  private final Transport transport;
  private final ScanOptions options;
  private final ScanListener listener;
  private final Cancellation cancellation = new Cancellation();

  private Scanner(Transport transport, ScanOptions options, ScanListener listener) {
    this.transport = transport;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Returns a scanner with default options.
   *
   * @param transport reaches the targets; stays the caller's
   * @return the scanner; the caller closes it
   */
  public static Scanner of(Transport transport) {
    return new Scanner(transport, ScanOptions.defaults(), new ScanListener() {});
  }

  /**
   * Returns a scanner like this one with other options.
   *
   * @param options how scans are run
   * @return a new scanner
   */
  public Scanner with(ScanOptions options) {
    return new Scanner(transport, options, listener);
  }

  /**
   * Returns a scanner like this one with a listener.
   *
   * @param listener hears how scans go
   * @return a new scanner
   */
  public Scanner listening(ScanListener listener) {
    return new Scanner(transport, options, listener);
  }

  /**
   * Evaluates profiles on all targets of a selection and waits for the end.
   *
   * <p>When the calling thread is interrupted, or the scanner is closed, what is not judged yet
   * becomes an error; the result still lists every target and control.
   *
   * @param targets what to scan
   * @param profiles what to evaluate, at least one
   * @return the result
   * @throws io.seaworthy.api.ScannerException when the selection can't be resolved at all
   * @throws IllegalStateException when the scanner is closed
   */
  public ScanResult scan(TargetSource targets, Profile... profiles) {
    if (profiles.length == 0) {
      throw new IllegalArgumentException("scan: no profile is given");
    }
    if (cancellation.isCancelled()) {
      throw new IllegalStateException("the scanner is closed");
    }
    ScanRecords records = new ScanRecords(options);
    ScanBudget budget = new ScanBudget(options.limits());
    ScanResult.Builder result = ScanResult.builder();
    result.id(records.scan()).startTime(options.clock().instant());
    long start = System.nanoTime();
    TargetSelection selection = targets.select();
    listener.selected(selection);
    records.scanStarted(selection.targets().size());
    List<Profile> all = List.of(profiles);
    result.addAllTargets(
        inParallel(
            selection.targets(),
            target ->
                new TargetRun(
                        transport, target, all, options, listener, cancellation, records, budget)
                    .call()));
    result.addAllIssues(selection.issues());
    records.scanEnded();
    options.audit().ifPresent(trail -> result.auditHead(trail.head()));
    ScanResult done = result.duration(Duration.ofNanos(System.nanoTime() - start)).build();
    listener.scanFinished(done);
    return done;
  }

  private List<TargetResult> inParallel(
      List<Target> targets, Function<Target, TargetResult> scanOne) {
    int width = Math.min(options.parallelism(), Math.max(1, targets.size()));
    ExecutorService workers = options.executor().orElseGet(() -> ownThreads(width));
    try {
      List<Future<TargetResult>> running = new ArrayList<>();
      for (Target target : targets) {
        running.add(workers.submit(() -> scanOne.apply(target)));
      }
      List<TargetResult> results = new ArrayList<>();
      for (Future<TargetResult> future : running) {
        results.add(await(future));
      }
      return results;
    } finally {
      if (options.executor().isEmpty()) {
        workers.shutdown();
      }
    }
  }

  /** Waits on after an interrupt: it cancels the scan, which then ends soon by itself. */
  private TargetResult await(Future<TargetResult> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException stop) {
          interrupted = true;
          cancellation.cancel();
        } catch (ExecutionException broken) {
          throw new IllegalStateException(
              "a defect of the scanner ended a target's scan", broken.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static ExecutorService ownThreads(int width) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        width,
        task -> {
          Thread thread = new Thread(task, "seaworthy-scan-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Cancels the scans that run and refuses further ones. Closing twice is harmless. */
  @Override
  public void close() {
    cancellation.cancel();
  }
}
