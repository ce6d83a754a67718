package io.seaworthy.testkit.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code for x in a b; do c; done}. */
record ForNode(String name, @Nullable List<Word> values, Node body) implements Node {
  @Override
  public int run(Shell shell) {
    List<String> each = values == null ? shell.arguments() : new Expander(shell).fields(values);
    int status = 0;
    try {
      for (String value : each) {
        shell.variables().set(name, value);
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
