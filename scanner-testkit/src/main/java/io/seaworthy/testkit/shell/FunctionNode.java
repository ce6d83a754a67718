package io.seaworthy.testkit.shell;

/** {@code name() { a; }}. */
record FunctionNode(String name, Node body) implements Node {
  @Override
  public int run(Shell shell) {
    shell.define(name, body);
    return 0;
  }
}
