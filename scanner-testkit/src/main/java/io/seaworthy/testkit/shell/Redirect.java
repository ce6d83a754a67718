package io.seaworthy.testkit.shell;

/**
 * A redirection. Immutable.
 *
 * @param descriptor which stream of the command
 * @param kind what happens to it
 * @param target a file, a descriptor, or the text of a here-document
 */
record Redirect(int descriptor, Kind kind, Word target) {
  /** The kinds. */
  enum Kind {
    /** {@code <}. */
    READ,
    /** {@code >} and {@code >>}. */
    WRITE,
    /** {@code <&} and {@code >&}. */
    DUPLICATE,
    /** {@code <<}. */
    HERE
  }
}
