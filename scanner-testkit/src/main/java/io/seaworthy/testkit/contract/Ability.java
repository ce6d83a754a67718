package io.seaworthy.testkit.contract;

/** What a container must be able to do for some of the contract's tests. */
public enum Ability {
  /** It has a POSIX shell at {@code /bin/sh}. */
  SHELL,
  /** Its shell runs commands in the background ({@code &}). */
  BACKGROUND,
  /** Both ends of a pipe run at once, so that one may end the other. */
  CONCURRENT_PIPES,
  /** Its shell keeps bytes in variables that are not UTF-8. */
  ARBITRARY_BYTES_IN_VARIABLES,
  /** Its user may write to {@code /tmp}. */
  WRITABLE_TMP
}
