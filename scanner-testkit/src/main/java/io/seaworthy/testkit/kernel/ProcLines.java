package io.seaworthy.testkit.kernel;

/**
 * What {@code proc(5)} shows of a process in text. Immutable.
 *
 * @param pid its number
 * @param comm its name
 * @param state its state, a letter
 * @param parent its parent's number
 * @param group its group's and session's number
 * @param ticks when it started, in hundredths of a second since boot
 * @param uid its user's number
 * @param gid its group's number
 */
record ProcLines(
    int pid, String comm, char state, int parent, int group, long ticks, long uid, long gid) {
  /** The 52 fields of {@code /proc/PID/stat}; what a fake does not have is zero. */
  String stat() {
    return pid
        + " ("
        + comm
        + ") "
        + state
        + " "
        + parent
        + " "
        + group
        + " "
        + group
        + " 0 -1 4194560 0 0 0 0 0 0 0 0 20 0 1 0 "
        + ticks
        + " 2654208 424"
        + " 0".repeat(28)
        + "\n";
  }

  String status() {
    String ids = "\t%1$d\t%1$d\t%1$d\t%1$d\n";
    return "Name:\t"
        + comm
        + "\nState:\t"
        + state
        + "\nTgid:\t"
        + pid
        + "\nPid:\t"
        + pid
        + "\nPPid:\t"
        + parent
        + "\nUid:"
        + ids.formatted(uid)
        + "Gid:"
        + ids.formatted(gid);
  }
}
