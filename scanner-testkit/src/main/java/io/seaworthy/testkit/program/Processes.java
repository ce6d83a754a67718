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
   * Runs a program as a process of its own and waits for its end.
   *
   * @param call what to run; the first word is looked for along {@code PATH}
   * @return its exit status; 127 or 126 where it can't be started, with nothing printed
   */
  int execute(ProgramCall call);
}
