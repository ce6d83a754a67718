package io.seaworthy.testkit.kernel;

import io.seaworthy.testkit.container.ByteSource;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The standard input of a process, fed from outside. One thread reads, many may write. It has no
 * bound: who writes is a test.
 */
final class StandardInput implements ByteSource {
  private final Deque<byte[]> chunks = new ArrayDeque<>();
  private final LiveProcess reader;
  private int at;
  private boolean ended;

  StandardInput(LiveProcess reader) {
    this.reader = reader;
  }

  /** Takes bytes; false after the end. */
  boolean write(byte[] bytes) {
    synchronized (reader) {
      if (ended) {
        return false;
      }
      if (bytes.length > 0) {
        chunks.add(bytes.clone());
      }
      reader.notifyAll();
      return true;
    }
  }

  void end() {
    synchronized (reader) {
      ended = true;
      reader.notifyAll();
    }
  }

  @Override
  public int read(byte[] buffer) {
    synchronized (reader) {
      reader.awaitInput(() -> ended || !chunks.isEmpty());
      byte[] first = chunks.peek();
      if (first == null) {
        return -1;
      }
      int count = Math.min(buffer.length, first.length - at);
      System.arraycopy(first, at, buffer, 0, count);
      at += count;
      if (at == first.length) {
        chunks.remove();
        at = 0;
      }
      return count;
    }
  }
}
