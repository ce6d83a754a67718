package io.seaworthy.testkit.container;

/** Why the kernel refuses a file, with the words that programs print for it. */
public enum Errno {
  /** ENOENT. */
  NOT_FOUND("No such file or directory"),
  /** EACCES. */
  DENIED("Permission denied"),
  /** ENOTDIR. */
  NOT_A_DIRECTORY("Not a directory"),
  /** EISDIR. */
  IS_A_DIRECTORY("Is a directory"),
  /** ELOOP. */
  LINK_LOOP("Too many levels of symbolic links"),
  /** ENXIO. */
  NO_DEVICE("No such device or address"),
  /** EINVAL. */
  INVALID("Invalid argument");

  private final String words;

  Errno(String words) {
    this.words = words;
  }

  /**
   * Returns the words.
   *
   * @return as {@code strerror} gives them in the locale C
   */
  public String words() {
    return words;
  }
}
