package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.container.ByteSource;
import java.util.List;

/**
 * {@code a | b} and {@code ! a}. The commands of a pipeline run one after the other, each in a
 * subshell; what the one prints is kept for the next.
 */
record PipelineNode(List<Node> stages, boolean negated) implements Node {
  PipelineNode {
    stages = List.copyOf(stages);
  }

  @Override
  public int run(Shell shell) {
    int status = negated && stages.size() == 1 ? shell.tested(stages.get(0)) : 0;
    Streams around = shell.streams();
    Streams from = around;
    for (int i = 0; i < stages.size() && (stages.size() > 1 || !negated); i++) {
      boolean last = i == stages.size() - 1;
      Capture pipe = new Capture();
      Streams to = last ? from : from.withOutput(1, pipe);
      status = shell.subshell(stages.get(i), to);
      from = around.withInput(0, ByteSource.of(pipe.bytes()));
    }
    return negated ? (status == 0 ? 1 : 0) : status;
  }
}
