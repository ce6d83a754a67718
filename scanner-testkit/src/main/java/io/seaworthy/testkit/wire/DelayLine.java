package io.seaworthy.testkit.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Bytes on their way in one direction: they come out in order, some time after they went in. */
final class DelayLine {
  private static final int CHUNK = 16 << 10;

  /** With this much under way the sender waits, as it would for TCP's window. */
  private static final int CHUNKS = 64;

  private final BlockingQueue<Chunk> underWay = new ArrayBlockingQueue<>(CHUNKS);
  private final long delayNanos;
  private final long openNanos;

  /**
   * Creates an empty line.
   *
   * @param delay how long bytes take
   * @param openNanos when the line opens, by {@link System#nanoTime()}; what goes in before sets
   *     out then
   */
  DelayLine(Duration delay, long openNanos) {
    this.delayNanos = delay.toNanos();
    this.openNanos = openNanos;
  }

  /** Some bytes; none at the end of the stream. */
  private record Chunk(ByteBuffer bytes, long dueNanos) {}

  /** Puts a stream in, to its end. */
  void fill(InputStream in, Runnable came) throws IOException, InterruptedException {
    byte[] buffer = new byte[CHUNK];
    int count = in.read(buffer);
    while (count >= 0) {
      came.run();
      put(ByteBuffer.wrap(Arrays.copyOf(buffer, count)));
      count = in.read(buffer);
    }
    put(ByteBuffer.allocate(0));
  }

  private void put(ByteBuffer bytes) throws InterruptedException {
    long now = System.nanoTime();
    long leaves = now - openNanos < 0 ? openNanos : now;
    underWay.put(new Chunk(bytes, leaves + delayNanos));
  }

  /** Takes everything out when it is due, until the end has come. */
  void drain(OutputStream out, Runnable arrives) throws IOException, InterruptedException {
    Chunk chunk = underWay.take();
    while (chunk.bytes().hasRemaining()) {
      awaitDue(chunk);
      arrives.run();
      out.write(chunk.bytes().array());
      out.flush();
      chunk = underWay.take();
    }
    awaitDue(chunk);
  }

  private static void awaitDue(Chunk chunk) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(chunk.dueNanos() - System.nanoTime());
  }
}
