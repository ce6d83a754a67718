package io.seaworthy.testkit.container;

import java.util.Set;

/**
 * As whom a process acts. Immutable.
 *
 * @param uid the user's number; 0 passes over all permissions
 * @param gid the primary group's number
 * @param groups the numbers of all its groups
 */
public record Credentials(long uid, long gid, Set<Long> groups) {
  /** The superuser. */
  public static final Credentials ROOT = new Credentials(0, 0, Set.of(0L));

  /** The bit for reading. */
  public static final int READ = 4;

  /** The bit for writing. */
  public static final int WRITE = 2;

  /** The bit for executing, or searching a directory. */
  public static final int EXECUTE = 1;

  /** Copies the groups. */
  public Credentials {
    groups = Set.copyOf(groups);
  }

  /**
   * Tells whether a file's permissions allow an access, by the rules of {@code path_resolution(7)}.
   *
   * @param inode the file
   * @param access the bits asked for
   * @return true when they do
   */
  public boolean may(int access, Inode inode) {
    if (uid == 0) {
      return (access & EXECUTE) == 0 || inode.isDirectory() || (inode.mode() & 0111) != 0;
    }
    int shift = inode.uid() == uid ? 6 : groups.contains(inode.gid()) || gid == inode.gid() ? 3 : 0;
    return (inode.mode() >> shift & access) == access;
  }
}
