package io.seaworthy.testkit.program;

/** What a program does when it is run. Implementations are stateless. */
@FunctionalInterface
public interface Program {
  /**
   * Runs to the end.
   *
   * @param call the words, streams and surroundings
   * @return the exit status, 0 to 255
   * @throws UnsupportedCommand when the call asks for something that is not imitated
   */
  int run(ProgramCall call);
}
