package io.seaworthy.testkit.shell;

/** A command of a script. Immutable. */
@FunctionalInterface
interface Node {
  /**
   * Runs it.
   *
   * @param shell the shell, which it changes
   * @return the exit status
   */
  int run(Shell shell);
}
