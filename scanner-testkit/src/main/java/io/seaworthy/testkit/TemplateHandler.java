package io.seaworthy.testkit;

import java.util.List;

/**
 * Answers for one of the library's own scripts, by its id, instead of having it run.
 * Implementations are safe for use by many threads.
 */
@FunctionalInterface
public interface TemplateHandler {
  /**
   * Answers.
   *
   * @param arguments the script's positional parameters
   * @return the answer
   */
  CommandAnswer answer(List<String> arguments);
}
