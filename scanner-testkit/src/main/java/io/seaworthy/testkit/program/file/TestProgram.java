package io.seaworthy.testkit.program.file;

import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;

/** {@code test EXPRESSION} and {@code [ EXPRESSION ]}. */
final class TestProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    List<String> words = call.arguments();
    if (call.name().equals("[")) {
      if (words.isEmpty() || !words.get(words.size() - 1).equals("]")) {
        boolean bash = call.container().shell() == ShellKind.BASH;
        return call.fail(2, bash ? "missing `]'" : "missing ]");
      }
      words = words.subList(0, words.size() - 1);
    }
    try {
      return new TestExpression(call, words).holds() ? 0 : 1;
    } catch (TestExpression.Malformed malformed) {
      return call.fail(2, malformed.complaint());
    }
  }
}
