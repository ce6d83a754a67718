package io.seaworthy.benchmarks.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Does a thing many times at once. */
final class AtOnce {
  private AtOnce() {}

  /**
   * Waits for the end of all.
   *
   * @param each what each thread does; is given the thread's number, from 0
   * @throws ExecutionException when one failed
   */
  static void run(int threads, IntConsumer each) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        running.add(pool.submit(() -> each.accept(number)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
