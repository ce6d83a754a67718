package io.seaworthy.testkit.program.account;

import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.Optional;

/** {@code whoami}. */
final class WhoamiProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    if (!call.arguments().isEmpty()) {
      throw call.unsupported("a call with arguments");
    }
    long uid = call.files().credentials().uid();
    Optional<String> name = call.container().accounts().userName(uid);
    if (name.isEmpty()) {
      return call.fail(
          1, (call.busyBox() ? "unknown uid " : "cannot find name for user ID ") + uid);
    }
    call.out().line(name.get());
    return 0;
  }
}
