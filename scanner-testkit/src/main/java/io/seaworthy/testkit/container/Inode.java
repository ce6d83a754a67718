package io.seaworthy.testkit.container;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.file.FileType;
import java.time.Instant;

/**
 * A file as the kernel knows it. Immutable.
 *
 * @param number its number, unique in its tree
 * @param file what the fixture says
 * @param uid the owner's number
 * @param gid the group's number
 */
public record Inode(long number, FakeFile file, long uid, long gid) {
  /**
   * Returns the type.
   *
   * @return the type
   */
  public FileType type() {
    return file.type();
  }

  /**
   * Returns the permission bits.
   *
   * @return 0 to 07777
   */
  public int mode() {
    return file.mode();
  }

  /**
   * Returns {@code st_mode}: type and permissions.
   *
   * @return all its bits
   */
  public int allBits() {
    return file.type().bits() | file.mode();
  }

  /**
   * Returns the size.
   *
   * @return in bytes
   */
  public long size() {
    return file.size();
  }

  /**
   * Returns the content that is not zeros.
   *
   * @return the bytes of a regular file
   */
  public Bytes content() {
    return file.content();
  }

  /**
   * Returns where a symbolic link points to.
   *
   * @return empty for everything else
   */
  public String target() {
    return file.target();
  }

  /**
   * Returns the time of the last change.
   *
   * @return the time
   */
  public Instant modified() {
    return file.modified();
  }

  boolean isDirectory() {
    return file.type() == FileType.DIRECTORY;
  }
}
