package io.seaworthy.testkit.container;

import io.seaworthy.api.command.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Where bytes come from: a file, a pipe, standard input. Serves one thread. */
@FunctionalInterface
public interface ByteSource {
  /** No bytes. */
  ByteSource EMPTY = buffer -> -1;

  /**
   * Reads some bytes and waits until there are any.
   *
   * @param buffer takes them, from its start; at least one byte long
   * @return how many, or -1 at the end
   */
  int read(byte[] buffer);

  /**
   * Returns a source of known bytes, with zeros after them.
   *
   * @param content the bytes
   * @param size how many bytes there are with the zeros
   * @return the source
   */
  static ByteSource of(Bytes content, long size) {
    byte[] bytes = content.toArray();
    long[] position = {0};
    return buffer -> {
      if (position[0] >= size) {
        return -1;
      }
      int count = (int) Math.min(buffer.length, size - position[0]);
      int from = (int) Math.min(bytes.length, position[0]);
      int copied = Math.min(count, bytes.length - from);
      System.arraycopy(bytes, from, buffer, 0, copied);
      Arrays.fill(buffer, copied, count, (byte) 0);
      position[0] += count;
      return count;
    };
  }

  /**
   * Returns a source of known bytes.
   *
   * @param content the bytes
   * @return the source
   */
  static ByteSource of(Bytes content) {
    return of(content, content.size());
  }

  /**
   * Reads up to so many bytes.
   *
   * @param most how many at most
   * @return fewer only at the end
   */
  default Bytes take(long most) {
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    while (taken.size() < most) {
      byte[] buffer = new byte[(int) Math.min(8192, most - taken.size())];
      int count = read(buffer);
      if (count < 0) {
        break;
      }
      taken.write(buffer, 0, count);
    }
    return Bytes.of(taken.toByteArray());
  }
}
