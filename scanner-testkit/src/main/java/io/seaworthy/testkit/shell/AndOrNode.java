package io.seaworthy.testkit.shell;

/** {@code a && b} and {@code a || b}. */
record AndOrNode(Node left, boolean and, Node right) implements Node {
  @Override
  public int run(Shell shell) {
    int status = shell.tested(left);
    shell.setStatus(status);
    return (status == 0) == and ? right.run(shell) : status;
  }
}
