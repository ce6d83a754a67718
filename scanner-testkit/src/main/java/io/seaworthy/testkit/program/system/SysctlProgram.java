package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.Optional;

/** {@code sysctl [-q] [-n] PARAMETER…}. */
final class SysctlProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "q n e quiet::q values::n");
    if (options.operands().isEmpty()) {
      throw call.unsupported("a call without a parameter");
    }
    int status = 0;
    for (String name : options.operands()) {
      if (name.indexOf('=') >= 0) {
        throw call.unsupported("a new value: a scan changes nothing; " + name);
      }
      String path = name.replace('.', '/');
      Optional<String> value = SystemFile.read(call, "/proc/sys/" + path);
      if (value.isPresent()) {
        String text = value.get().stripTrailing();
        call.out().line(options.has("n") ? text : name + " = " + text);
      } else {
        call.complain(
            call.busyBox()
                ? "error: '" + path + "' is an unknown key"
                : "cannot stat /proc/sys/" + path + ": No such file or directory");
        status = 1;
      }
    }
    return status;
  }
}
