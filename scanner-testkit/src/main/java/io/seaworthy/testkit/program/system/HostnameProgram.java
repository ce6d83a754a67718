package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;

/** {@code hostname}. */
final class HostnameProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    if (!Options.of(call, "s").operands().isEmpty()) {
      throw call.unsupported("another name for the host");
    }
    call.out().line(call.container().hostname());
    return 0;
  }
}
