package io.seaworthy.testkit.program.file;

import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;

/** {@code dirname PATH}. */
final class DirnameProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    List<String> operands = Options.of(call, "").operands();
    if (operands.size() != 1) {
      throw call.unsupported("a call with " + operands.size() + " operands");
    }
    String path = operands.get(0).replaceAll("(?<=.)/+$", "");
    int slash = path.lastIndexOf('/');
    call.out().line(slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash));
    return 0;
  }
}
