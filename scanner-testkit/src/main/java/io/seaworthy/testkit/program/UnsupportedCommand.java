package io.seaworthy.testkit.program;

/**
 * The imitation ends here: it does not know what a real container would answer. It is never turned
 * into an exit status, because a wrong answer would look like a finding.
 */
public final class UnsupportedCommand extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param what what is not imitated, for people
   */
  public UnsupportedCommand(String what) {
    super(what);
  }
}
