package io.seaworthy.testkit;

import io.seaworthy.api.command.Bytes;
import java.time.Duration;

/**
 * What a fake container answers to a command that a test registered. Immutable.
 *
 * @param stdout all of standard output
 * @param stderr all of standard error
 * @param exitCode the exit status, 0 to 255
 * @param delay how long the command runs before it prints anything
 */
public record CommandAnswer(Bytes stdout, Bytes stderr, int exitCode, Duration delay) {
  /**
   * Checks the exit status and the delay.
   *
   * @throws IllegalArgumentException when one lies outside
   */
  public CommandAnswer {
    if (exitCode < 0 || exitCode > 255) {
      throw new IllegalArgumentException("exit status: " + exitCode + "; accepted is 0 to 255");
    }
    if (delay.isNegative()) {
      throw new IllegalArgumentException("delay: " + delay + "; accepted is 0 and more");
    }
  }

  /**
   * Returns an answer that prints a text and succeeds at once.
   *
   * @param stdout the text, with its line breaks
   * @return the answer
   */
  public static CommandAnswer printing(String stdout) {
    return printing(Bytes.utf8(stdout));
  }

  /**
   * Returns an answer that prints bytes and succeeds at once.
   *
   * @param stdout the bytes
   * @return the answer
   */
  public static CommandAnswer printing(Bytes stdout) {
    return new CommandAnswer(stdout, Bytes.EMPTY, 0, Duration.ZERO);
  }

  /**
   * Returns an answer that prints nothing.
   *
   * @param exitCode the exit status
   * @return the answer
   */
  public static CommandAnswer exiting(int exitCode) {
    return printing("").withExitCode(exitCode);
  }

  /**
   * Returns the same answer with something on standard error.
   *
   * @param text the text, with its line breaks
   * @return a copy
   */
  public CommandAnswer withStderr(String text) {
    return new CommandAnswer(stdout, Bytes.utf8(text), exitCode, delay);
  }

  /**
   * Returns the same answer with another exit status.
   *
   * @param code 0 to 255
   * @return a copy
   */
  public CommandAnswer withExitCode(int code) {
    return new CommandAnswer(stdout, stderr, code, delay);
  }

  /**
   * Returns the same answer, given later.
   *
   * @param time how much later
   * @return a copy
   */
  public CommandAnswer after(Duration time) {
    return new CommandAnswer(stdout, stderr, exitCode, time);
  }
}
