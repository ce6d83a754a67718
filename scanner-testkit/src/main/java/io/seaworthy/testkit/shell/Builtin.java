package io.seaworthy.testkit.shell;

import java.util.List;

/** A command that a shell runs itself. */
@FunctionalInterface
interface Builtin {
  /**
   * Runs it.
   *
   * @param shell the shell, with the command's streams
   * @param words the command's name and its arguments
   * @return the exit status
   */
  int run(Shell shell, List<String> words);
}
