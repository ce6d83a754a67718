package io.seaworthy.testkit.kernel;

import io.seaworthy.testkit.program.Program;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a fake container can run. Implementations are safe for use by many threads. */
public interface CommandTable {
  /**
   * Returns the programs that are imitated.
   *
   * @return by name
   */
  Map<String, Program> programs();

  /**
   * Finds what the test itself answers.
   *
   * @param words a command
   * @return the answer, empty when the test says nothing about this command
   */
  Optional<Program> stub(List<String> words);

  /**
   * Notes that something was run that is neither imitated nor answered by the test.
   *
   * @param words the command that reached the container
   * @param problem what exactly is missing
   * @return one line about it, with the closest stub
   */
  String unknown(List<String> words, Throwable problem);
}
