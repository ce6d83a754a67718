package io.seaworthy.testkit.shell;

import java.util.List;

/** {@code { a; } > file}. */
record RedirectedNode(Node node, List<Redirect> redirects, int line) implements Node {
  RedirectedNode {
    redirects = List.copyOf(redirects);
  }

  @Override
  public int run(Shell shell) {
    try {
      return shell.with(Redirections.apply(shell, redirects), () -> node.run(shell));
    } catch (Redirections.Failed failed) {
      shell.complain(line, failed.complaint());
      return failed.status();
    }
  }
}
