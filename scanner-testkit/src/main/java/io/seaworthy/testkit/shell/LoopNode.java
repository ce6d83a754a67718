package io.seaworthy.testkit.shell;

/** {@code while a; do b; done} and {@code until a; do b; done}. */
record LoopNode(Node condition, Node body, boolean until) implements Node {
  @Override
  public int run(Shell shell) {
    int status = 0;
    try {
      while ((shell.tested(condition) == 0) != until) {
        try {
          status = body.run(shell);
        } catch (Jump.Continue next) {
          next.outOf(1);
        }
      }
    } catch (Jump.Break end) {
      end.outOf(1);
    }
    return status;
  }
}
