package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.program.UnsupportedCommand;

/** {@code a &}, which is not imitated. */
record BackgroundNode(Node node) implements Node {
  @Override
  public int run(Shell shell) {
    throw new UnsupportedCommand("a command in the background (&) is not imitated");
  }
}
