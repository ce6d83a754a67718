package io.seaworthy.testkit.program;

import java.util.List;

/**
 * The imitation ends here: it does not know what a real container would answer. It is never turned
 * into an exit status, because a wrong answer would look like a finding.
 */
public final class UnsupportedCommand extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> command;

  /**
   * Creates the exception.
   *
   * @param what what is not imitated, for people
   */
  public UnsupportedCommand(String what) {
    super(what);
    this.command = List.of();
  }

  private UnsupportedCommand(UnsupportedCommand problem, List<String> command) {
    super(problem.getMessage(), problem);
    this.command = command;
  }

  /**
   * Returns the same problem, met in a certain command.
   *
   * @param words the command
   * @return with the command, unless it has one
   */
  public UnsupportedCommand in(List<String> words) {
    return command.isEmpty() ? new UnsupportedCommand(this, List.copyOf(words)) : this;
  }

  /**
   * Returns the command in which it was met.
   *
   * @return its words; none when it is the one that came from outside
   */
  public List<String> command() {
    return command;
  }
}
