package io.seaworthy.core.policy;

/** What a command does at most, mildest first. A pipeline is of the gravest class in it. */
public enum CommandClass {
  /** Reads one named file or its properties: {@code stat}, {@code head}, {@code readlink}. */
  READ_FILE("R0"),
  /** Reads the container's state, local and bounded: {@code dpkg-query}, {@code ps}, {@code ss}. */
  READ_STATE("R1"),
  /** Reads without a bound: {@code find}, {@code rpm -V}, {@code lsof}. */
  READ_COSTLY("R2"),
  /** Asks a database of the container itself by queries that only read: {@code SELECT}. */
  READ_DATABASE("R3"),
  /** Runs another program, or text of its own: {@code awk}, {@code perl}, {@code xargs}. */
  INTERPRETER("X1"),
  /** Not understood: substitutions, functions, here-documents. */
  OPAQUE("O"),
  /** Talks to a network, or to a database in any other way than reading: {@code curl}. */
  NETWORK("N1"),
  /** Changes who runs: {@code su}, {@code sudo}. */
  IDENTITY("I1"),
  /** Writes: {@code rm}, {@code tee}, a redirection to a file. */
  WRITE("W");

  private final String code;

  CommandClass(String code) {
    this.code = code;
  }

  /**
   * Returns the short name in listings and audit records.
   *
   * @return for example {@code R0}
   */
  public String code() {
    return code;
  }

  CommandClass or(CommandClass other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
