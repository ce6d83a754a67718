package io.seaworthy.api.file;

import java.time.Instant;

/**
 * What {@code stat} says about a file.
 *
 * @param type its type
 * @param mode permission bits with setuid, setgid and sticky, 0 to 07777
 * @param uid the owner's number
 * @param gid the group's number
 * @param owner the owner's name in the container's account database, or {@code UNKNOWN}
 * @param group the group's name in the container's group database, or {@code UNKNOWN}
 * @param size in bytes
 * @param modified the time of the last change of content, in whole seconds
 */
public record FileStat(
    FileType type,
    int mode,
    long uid,
    long gid,
    String owner,
    String group,
    long size,
    Instant modified) {

  /**
   * Checks the range of the mode.
   *
   * @throws IllegalArgumentException when it lies outside
   */
  public FileStat {
    if (mode < 0 || mode > 07777) {
      throw new IllegalArgumentException(
          "file mode: " + Integer.toOctalString(mode) + "; accepted is 0 to 7777 (octal)");
    }
  }
}
