package io.seaworthy.api.exec;

import io.seaworthy.api.command.Bytes;
import java.util.Arrays;

/** Bytes that grow at the end, up to a limit. Not safe for use by many threads. */
final class ByteSink {
  private final int limit;
  private byte[] content = new byte[0];
  private int size;

  ByteSink(int limit) {
    this.limit = limit;
  }

  /**
   * Appends bytes as far as there is room.
   *
   * @return false when some had to be left out
   */
  boolean add(byte[] bytes, int from, int count) {
    int taken = Math.min(count, limit - size);
    ensureRoom(taken);
    System.arraycopy(bytes, from, content, size, taken);
    size += taken;
    return taken == count;
  }

  private void ensureRoom(int count) {
    if (content.length - size < count) {
      long doubled = Math.max(256, 2L * size);
      content = Arrays.copyOf(content, (int) Math.max(size + count, Math.min(doubled, limit)));
    }
  }

  int size() {
    return size;
  }

  Bytes bytes() {
    return Bytes.of(content, 0, size);
  }

  /** Drops what is held and frees the room. */
  void clear() {
    content = new byte[0];
    size = 0;
  }
}
