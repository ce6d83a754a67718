package io.seaworthy.testkit.container;

/** The kernel refused a file. Immutable. */
public final class FileProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final Errno errno;

  /**
   * Creates a refusal.
   *
   * @param errno why
   * @param path of which file
   */
  public FileProblem(Errno errno, String path) {
    super(path + ": " + errno.words());
    this.errno = errno;
  }

  /**
   * Returns why.
   *
   * @return the reason
   */
  public Errno errno() {
    return errno;
  }

  /**
   * Returns why, in the words that programs print.
   *
   * @return see {@link Errno#words()}
   */
  public String words() {
    return errno.words();
  }
}
