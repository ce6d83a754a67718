package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;

/** {@code mount}, which lists. */
final class MountProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    if (!call.arguments().isEmpty()) {
      throw call.unsupported("a call with arguments");
    }
    String mounts =
        SystemFile.read(call, "/proc/mounts")
            .orElseThrow(() -> call.unsupported("a container without /proc/mounts"));
    mounts
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            part ->
                call.out()
                    .line(part[0] + " on " + part[1] + " type " + part[2] + " (" + part[3] + ")"));
    return 0;
  }
}
