package io.seaworthy.benchmarks.exec;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Notes how full the heap was: with what could have been collected, and right after collections,
 * which is at least what was in use.
 */
final class HeapWatch {
  private static final double MEBI = 1 << 20;

  private final AtomicLong afterCollection = new AtomicLong();
  private final Set<String> heapPools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toUnmodifiableSet());

  /** Begins to watch, for as long as the process lives. */
  HeapWatch() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, unused) ->
                  note(
                      GarbageCollectionNotificationInfo.from(
                              (CompositeData) notification.getUserData())
                          .getGcInfo()),
              notification ->
                  notification
                      .getType()
                      .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
              null);
    }
  }

  private void note(GcInfo info) {
    long used =
        info.getMemoryUsageAfterGc().entrySet().stream()
            .filter(pool -> heapPools.contains(pool.getKey()))
            .mapToLong(pool -> pool.getValue().getUsed())
            .sum();
    afterCollection.accumulateAndGet(used, Math::max);
  }

  /** The most that was in use right after a collection, in MiB. */
  double peakAfterCollection() {
    System.gc();
    return afterCollection.get() / MEBI;
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
}
