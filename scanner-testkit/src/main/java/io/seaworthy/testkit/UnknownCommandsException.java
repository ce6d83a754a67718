package io.seaworthy.testkit;

import io.seaworthy.api.ScannerException;
import java.util.List;

/**
 * Commands reached a fake container that it neither imitates nor has an answer for. Thrown on the
 * test's own thread, so that a gap in a fixture fails the test instead of looking like a finding.
 * Immutable.
 */
public final class UnknownCommandsException extends ScannerException {
  private static final long serialVersionUID = 1L;

  private final List<String> commands;

  UnknownCommandsException(List<String> commands) {
    super(
        commands.size()
            + " command(s) without an answer; register each with command(…) or extend the fixture:\n"
            + String.join("\n", commands));
    this.commands = List.copyOf(commands);
  }

  /**
   * Returns the commands.
   *
   * @return a line for each, with what is missing and the closest stub
   */
  public List<String> commands() {
    return commands;
  }
}
