package io.seaworthy.testkit.shell;

import java.util.List;

/** {@code a; b}. */
record SequenceNode(List<Node> nodes) implements Node {
  SequenceNode {
    nodes = List.copyOf(nodes);
  }

  @Override
  public int run(Shell shell) {
    int status = 0;
    for (Node node : nodes) {
      status = shell.finished(node.run(shell), node);
    }
    return status;
  }
}
