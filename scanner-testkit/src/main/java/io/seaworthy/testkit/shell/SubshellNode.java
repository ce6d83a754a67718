package io.seaworthy.testkit.shell;

/** {@code ( a )}. */
record SubshellNode(Node body) implements Node {
  @Override
  public int run(Shell shell) {
    return shell.subshell(body, shell.streams());
  }
}
