package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.PathLookup;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.Optional;

/** {@code which NAME…}, silent about what is not there. */
final class WhichProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Optional<String> path = Optional.ofNullable(call.environment().get("PATH"));
    int status = 0;
    for (String name : Options.of(call, "").operands()) {
      PathLookup.Found found = PathLookup.find(call.files(), path, name);
      if (found.verdict() == PathLookup.Verdict.FOUND) {
        call.out().line(found.path());
      } else {
        status = 1;
      }
    }
    return status;
  }
}
