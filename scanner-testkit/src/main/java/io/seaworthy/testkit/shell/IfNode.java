package io.seaworthy.testkit.shell;

import org.jspecify.annotations.Nullable;

/** {@code if a; then b; else c; fi}. */
record IfNode(Node condition, Node then, @Nullable Node otherwise) implements Node {
  @Override
  public int run(Shell shell) {
    int status = shell.tested(condition);
    shell.setStatus(status);
    if (status == 0) {
      return then.run(shell);
    }
    return otherwise == null ? 0 : otherwise.run(shell);
  }
}
