package io.seaworthy.testkit.program.file;

import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.container.Inode;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import io.seaworthy.testkit.program.Quoting;

/** {@code stat [-L] -c FORMAT | --printf FORMAT FILE…}. */
final class StatProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "L c: dereference::L format:c: printf:");
    if (call.busyBox() && options.has("printf")) {
      throw call.unsupported("option --printf, which BusyBox does not have,");
    }
    String format = options.value("printf").or(() -> options.value("c")).orElse("");
    if (format.isEmpty() || options.operands().isEmpty()) {
      throw call.unsupported("a call without a format or a file");
    }
    boolean escapes = options.has("printf");
    int status = 0;
    for (String name : options.operands()) {
      try {
        Inode inode = options.has("L") ? call.files().stat(name) : call.files().lstat(name);
        StatFormat line = new StatFormat(call, name, inode, escapes);
        call.out().print(line.print(format) + (escapes ? "" : "\n"));
        status = line.complained() ? 1 : status;
      } catch (FileProblem problem) {
        call.complain(
            (call.busyBox() ? "can't stat '" + name + "'" : "cannot statx " + Quoting.always(name))
                + ": "
                + problem.words());
        status = 1;
      }
    }
    return status;
  }
}
