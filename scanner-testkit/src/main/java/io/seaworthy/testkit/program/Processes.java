package io.seaworthy.testkit.program;

import io.seaworthy.testkit.container.FakeProcess;
import java.time.Duration;
import java.util.List;

/** What a program may do with processes; each program has its own view. Serves one thread. */
public interface Processes {
  /**
   * Returns the caller's number.
   *
   * @return the process id
   */
  int pid();

  /**
   * Lists what runs now, with the caller.
   *
   * @return in the order of the numbers
   */
  List<FakeProcess> running();

  /**
   * Sends a signal. A signal to the caller takes effect at once.
   *
   * @param pid to which process
   * @param signal its number, 0 to look only
   * @return false when there is no such process
   */
  boolean signal(int pid, int signal);

  /**
   * Waits, or ends the caller when it is killed meanwhile.
   *
   * @param time how long
   */
  void sleep(Duration time);

  /** Ends the caller when it has been killed. */
  void check();

  /**
   * Says whether a signal is the caller's own matter from now on instead of its end.
   *
   * @param signal its number
   * @param caught true for the caller's own matter
   */
  void catchSignal(int signal, boolean caught);

  /**
   * Returns the caught signals that have come since the last call.
   *
   * @return their numbers
   */
  List<Integer> takeSignals();

  /**
   * Looks for the program of a call.
   *
   * @param call the first word is looked for along {@code PATH}
   * @return what was found; a command that the test answers itself is always found
   */
  PathLookup.Found find(ProgramCall call);

  /**
   * Runs a program that was found, as a process of its own, and waits for its end.
   *
   * @param call what to run
   * @return its exit status
   * @throws UnsupportedCommand when the program is there but is not imitated
   */
  int execute(ProgramCall call);
}
