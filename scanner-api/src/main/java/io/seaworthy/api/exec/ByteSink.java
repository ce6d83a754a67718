package io.seaworthy.api.exec;

import io.seaworthy.api.command.Bytes;
import java.util.Arrays;

/** Bytes that grow at the end. Not safe for use by many threads. */
final class ByteSink {
  private byte[] content = new byte[256];
  private int size;

  void add(byte[] bytes, int from, int count) {
    if (content.length - size < count) {
      int needed = Math.addExact(size, count);
      content = Arrays.copyOf(content, Math.max(needed, (int) Math.min(2L * size, 1 << 30)));
    }
    System.arraycopy(bytes, from, content, size, count);
    size += count;
  }

  int size() {
    return size;
  }

  byte at(int index) {
    return content[index];
  }

  Bytes first(int count) {
    return Bytes.of(Arrays.copyOf(content, count));
  }

  /** Drops what is held and frees the room. */
  void clear() {
    content = new byte[0];
    size = 0;
  }
}
