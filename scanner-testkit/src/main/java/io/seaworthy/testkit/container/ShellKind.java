package io.seaworthy.testkit.container;

/** Which shell {@code /bin/sh} is: they differ in messages. */
public enum ShellKind {
  /** dash (Debian, Ubuntu). */
  DASH,
  /** bash (Red Hat and its kin). */
  BASH,
  /** ash (BusyBox, Alpine). */
  ASH
}
