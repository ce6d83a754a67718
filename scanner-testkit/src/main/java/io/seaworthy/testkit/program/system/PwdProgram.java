package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;

/** {@code pwd}. */
final class PwdProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    call.out().line(call.files().directory());
    return 0;
  }
}
