package io.seaworthy.testkit.container;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.file.FileType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A file of a fixture: made by one of the factories, refined by the methods that return a changed
 * copy. Immutable.
 *
 * <pre>{@code
 * FakeFile.text("root:x:0:0::/root:/bin/sh\n").withMode(0644).ownedBy("root", "root")
 * }</pre>
 *
 * @param type what it is
 * @param mode permission bits with setuid, setgid and sticky, 0 to 07777
 * @param owner a user's name or number
 * @param group a group's name or number
 * @param content the bytes of a regular file; empty for everything else
 * @param size in bytes; what lies beyond the content is zeros that take no memory
 * @param target where a symbolic link points to; empty for everything else
 * @param major the major number of a device, otherwise 0
 * @param minor the minor number of a device, otherwise 0
 * @param modified the time of the last change
 */
public record FakeFile(
    FileType type,
    int mode,
    String owner,
    String group,
    Bytes content,
    long size,
    String target,
    int major,
    int minor,
    Instant modified) {
  /** When fixtures were changed last unless they say otherwise: midnight UTC, 1 January 2026. */
  public static final Instant DEFAULT_TIME = Instant.parse("2026-01-01T00:00:00Z");

  private static final long DIRECTORY_SIZE = 4096;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when the mode or the size lies outside
   */
  public FakeFile {
    if (mode < 0 || mode > 07777) {
      throw new IllegalArgumentException(
          "file mode: " + Integer.toOctalString(mode) + "; accepted is 0 to 7777 (octal)");
    }
    if (size < content.size()) {
      throw new IllegalArgumentException(
          "file size: " + size + " is less than the content's " + content.size() + " bytes");
    }
  }

  /**
   * Returns a regular file with a text in UTF-8, mode 0644.
   *
   * @param content the text, with its line breaks
   * @return the file
   */
  public static FakeFile text(String content) {
    return bytes(content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a regular file with bytes, mode 0644.
   *
   * @param content the bytes
   * @return the file
   */
  public static FakeFile bytes(byte[] content) {
    return of(FileType.FILE, 0644, Bytes.of(content), content.length, "", 0, 0);
  }

  /**
   * Returns a regular file of zeros that takes no memory, mode 0644.
   *
   * @param size in bytes
   * @return the file
   */
  public static FakeFile sparse(long size) {
    return of(FileType.FILE, 0644, Bytes.EMPTY, size, "", 0, 0);
  }

  /**
   * Returns a program, mode 0755. What it does when it is run is not its content's matter but that
   * of the interpreter, by the program's name.
   *
   * @return the file
   */
  public static FakeFile program() {
    return bytes(new byte[] {0x7f, 'E', 'L', 'F'}).withMode(0755);
  }

  /**
   * Returns a directory, mode 0755.
   *
   * @return the file
   */
  public static FakeFile directory() {
    return of(FileType.DIRECTORY, 0755, Bytes.EMPTY, DIRECTORY_SIZE, "", 0, 0);
  }

  /**
   * Returns a symbolic link.
   *
   * @param target where it points to; it need not exist
   * @return the file
   */
  public static FakeFile link(String target) {
    if (target.isEmpty()) {
      throw new IllegalArgumentException("link target: empty; Linux has no such links");
    }
    int size = target.getBytes(StandardCharsets.UTF_8).length;
    return of(FileType.SYMLINK, 0777, Bytes.EMPTY, size, target, 0, 0);
  }

  /**
   * Returns a named pipe, mode 0644.
   *
   * @return the file
   */
  public static FakeFile fifo() {
    return of(FileType.PIPE, 0644, Bytes.EMPTY, 0, "", 0, 0);
  }

  /**
   * Returns a socket, mode 0755.
   *
   * @return the file
   */
  public static FakeFile socket() {
    return of(FileType.SOCKET, 0755, Bytes.EMPTY, 0, "", 0, 0);
  }

  /**
   * Returns a character device, mode 0666.
   *
   * @param major its major number
   * @param minor its minor number
   * @return the file
   */
  public static FakeFile characterDevice(int major, int minor) {
    return of(FileType.CHARACTER_DEVICE, 0666, Bytes.EMPTY, 0, "", major, minor);
  }

  /**
   * Returns a block device, mode 0660.
   *
   * @param major its major number
   * @param minor its minor number
   * @return the file
   */
  public static FakeFile blockDevice(int major, int minor) {
    return of(FileType.BLOCK_DEVICE, 0660, Bytes.EMPTY, 0, "", major, minor);
  }

  /**
   * Returns the same file with other permissions.
   *
   * @param mode 0 to 07777
   * @return a copy
   */
  public FakeFile withMode(int mode) {
    return new FakeFile(type, mode, owner, group, content, size, target, major, minor, modified);
  }

  /**
   * Returns the same file with another owner.
   *
   * @param owner a user's name, or a number in decimal
   * @param group a group's name, or a number in decimal
   * @return a copy
   */
  public FakeFile ownedBy(String owner, String group) {
    return new FakeFile(type, mode, owner, group, content, size, target, major, minor, modified);
  }

  /**
   * Returns the same file with another time of its last change.
   *
   * @param modified the time
   * @return a copy
   */
  public FakeFile modifiedAt(Instant modified) {
    return new FakeFile(type, mode, owner, group, content, size, target, major, minor, modified);
  }

  private static FakeFile of(
      FileType type, int mode, Bytes content, long size, String target, int major, int minor) {
    return new FakeFile(
        type, mode, "root", "root", content, size, target, major, minor, DEFAULT_TIME);
  }
}
