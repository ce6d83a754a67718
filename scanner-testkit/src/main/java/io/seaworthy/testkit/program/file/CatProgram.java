package io.seaworthy.testkit.program.file;

import io.seaworthy.testkit.container.ByteSource;
import io.seaworthy.testkit.container.Errno;
import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.program.InputFiles;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.Arrays;

/** {@code cat [FILE]…}. */
final class CatProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    int status = 0;
    for (String name : Options.of(call, "u").operandsOrInput()) {
      try {
        copy(call, call.open(name));
      } catch (FileProblem problem) {
        call.complain(
            call.busyBox() && problem.errno() == Errno.IS_A_DIRECTORY
                ? "read error: " + problem.words()
                : InputFiles.cannotOpen(call).apply(name, problem));
        status = 1;
      }
    }
    return status;
  }

  private static void copy(ProgramCall call, ByteSource from) {
    byte[] buffer = new byte[8192];
    for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
      call.processes().check();
      call.out().write(Arrays.copyOf(buffer, count));
    }
  }
}
