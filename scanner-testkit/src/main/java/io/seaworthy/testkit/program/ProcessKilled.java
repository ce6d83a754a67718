package io.seaworthy.testkit.program;

/** A signal ended a process; thrown through everything that it was doing. Immutable. */
public final class ProcessKilled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int pid;
  private final int signal;

  /**
   * Creates the exception.
   *
   * @param pid which process
   * @param signal by which signal
   */
  public ProcessKilled(int pid, int signal) {
    super("process " + pid + " was killed by signal " + signal, null, false, false);
    this.pid = pid;
    this.signal = signal;
  }

  /**
   * Returns the process.
   *
   * @return its number
   */
  public int pid() {
    return pid;
  }

  /**
   * Returns the signal.
   *
   * @return its number
   */
  public int signal() {
    return signal;
  }
}
