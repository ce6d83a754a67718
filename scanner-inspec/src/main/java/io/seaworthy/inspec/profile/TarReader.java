package io.seaworthy.inspec.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the regular files of a tar archive: POSIX ustar with pax headers, and GNU long names (POSIX
 * {@code pax}, section "ustar Interchange Format"; GNU tar manual, "Basic Tar Format").
 */
final class TarReader {
  private static final int BLOCK = 512;
  private static final int LONGEST_HEADER = 1 << 20;

  private final String origin;
  private final InputStream archive;
  private @Nullable String nextName;

  TarReader(String origin, InputStream archive) {
    this.origin = origin;
    this.archive = archive;
  }

  void readInto(FileCollector collector) throws IOException {
    for (byte[] header = block(); header != null && header[0] != 0; header = block()) {
      long size = size(header);
      char type = (char) header[156];
      switch (type) {
        case '0', '\0', '7' -> regular(header, size, collector);
        case 'L' -> nextName = text(bytes(size), 0, (int) size);
        case 'x' -> nextName = paxPath(bytes(size));
        case 'g', 'K' -> bytes(size);
        case '5' -> nextName = null;
        default ->
            throw ProfileException.of(
                origin,
                "the entry \""
                    + name(header)
                    + "\" is a link or a device; accepted are files and directories");
      }
    }
  }

  private void regular(byte[] header, long size, FileCollector collector) throws IOException {
    String name = name(header);
    nextName = null;
    Entry entry = new Entry(archive, size);
    if (!name.endsWith("/")) {
      collector.add(name, entry);
    }
    entry.finish(origin);
    skipPadding(size);
  }

  private String name(byte[] header) {
    if (nextName != null) {
      return nextName;
    }
    String name = text(header, 0, 100);
    String prefix = text(header, 257, 5).equals("ustar") ? text(header, 345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private byte @Nullable [] block() throws IOException {
    byte[] block = archive.readNBytes(BLOCK);
    return block.length < BLOCK ? null : block;
  }

  private byte[] bytes(long size) throws IOException {
    if (size > LONGEST_HEADER) {
      throw ProfileException.of(origin, "an entry's header has " + size + " bytes");
    }
    byte[] bytes = archive.readNBytes((int) size);
    skipPadding(size);
    return bytes;
  }

  private void skipPadding(long size) throws IOException {
    archive.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
  }

  private long size(byte[] header) {
    String digits = text(header, 124, 12).strip();
    try {
      long size = digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
      if (size >= 0) {
        return size;
      }
    } catch (NumberFormatException notOctal) {
      throw ProfileException.of(origin, "an entry's size is not a number: " + digits, notOctal);
    }
    throw ProfileException.of(origin, "an entry's size is negative: " + digits);
  }

  /** Records of a pax header are {@code LENGTH KEY=VALUE\n}. */
  private static @Nullable String paxPath(byte[] records) {
    String text = new String(records, StandardCharsets.UTF_8);
    for (String record : text.split("\n")) {
      int key = record.indexOf(' ') + 1;
      if (record.startsWith("path=", key)) {
        return record.substring(key + "path=".length());
      }
    }
    return null;
  }

  private static String text(byte[] bytes, int from, int length) {
    int end = from;
    while (end < Math.min(from + length, bytes.length) && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }

  /** The bytes of one entry. */
  private static final class Entry extends InputStream {
    private final InputStream archive;
    private long left;

    Entry(InputStream archive, long size) {
      this.archive = archive;
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      int value = left > 0 ? archive.read() : -1;
      left -= value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = left > 0 ? archive.read(buffer, offset, (int) Math.min(length, left)) : -1;
      left -= Math.max(count, 0);
      return count;
    }

    /** An archive may end too early; what came of its last file is then not the file. */
    void finish(String origin) {
      if (left > 0) {
        throw ProfileException.of(origin, "the archive ends inside an entry");
      }
    }
  }
}
