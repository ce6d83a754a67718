package io.seaworthy.benchmarks.exec;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Notes how full the heap is: with what could be collected, and what is left when all of that is,
 * for which it has the heap collected four times a second.
 */
final class HeapWatch implements AutoCloseable {
  private static final long PERIOD_MILLIS = 250;
  private static final double MEBI = 1 << 20;

  /** Other collections leave some of what nobody uses any more. */
  private static final String FULL = "System.gc()";

  private final AtomicLong inUse = new AtomicLong();
  private final ScheduledExecutorService collector = Executors.newSingleThreadScheduledExecutor();
  private final Set<String> heapPools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toUnmodifiableSet());

  /** Begins to watch. */
  HeapWatch() {
    Future<?> unused =
        collector.scheduleWithFixedDelay(
            System::gc, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, handback) ->
                  note(
                      GarbageCollectionNotificationInfo.from(
                          (CompositeData) notification.getUserData())),
              notification ->
                  notification
                      .getType()
                      .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
              null);
    }
  }

  private void note(GarbageCollectionNotificationInfo collection) {
    if (!collection.getGcCause().equals(FULL)) {
      return;
    }
    long used =
        collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
            .filter(pool -> heapPools.contains(pool.getKey()))
            .mapToLong(pool -> pool.getValue().getUsed())
            .sum();
    inUse.accumulateAndGet(used, Math::max);
  }

  /** The most that was in use, in MiB. */
  double peakInUse() {
    return inUse.get() / MEBI;
  }

  /** The most that the heap was filled, garbage included, in MiB: at most the sum of all parts. */
  double peakWithGarbage() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> heapPools.contains(pool.getName()))
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / MEBI;
  }

  /** What the heap may grow to, in MiB. */
  static double limit() {
    return Runtime.getRuntime().maxMemory() / MEBI;
  }

  @Override
  public void close() {
    collector.shutdownNow();
  }
}
