package io.seaworthy.testkit.container;

/** Whose programs a container has: they differ in options and messages. */
public enum Toolset {
  /** GNU coreutils, findutils, grep, procps. */
  GNU,
  /** BusyBox. */
  BUSYBOX
}
