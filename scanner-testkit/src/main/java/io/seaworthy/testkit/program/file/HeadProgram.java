package io.seaworthy.testkit.program.file;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.testkit.container.ByteSource;
import io.seaworthy.testkit.container.Errno;
import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import io.seaworthy.testkit.program.Quoting;
import java.util.List;

/** {@code head [-c BYTES | -n LINES] [FILE]}. */
final class HeadProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "# c: n: bytes:c: lines:n:");
    List<String> names = options.operandsOrInput();
    if (names.size() > 1) {
      throw call.unsupported("a call with several files");
    }
    String name = names.get(0);
    try {
      ByteSource from = call.open(name);
      if (options.has("c")) {
        copy(call, from, number(call, options.value("c").orElseThrow()));
      } else {
        String lines = options.value("n").or(() -> options.value("#")).orElse("10");
        copyLines(call, from, number(call, lines));
      }
      return 0;
    } catch (FileProblem problem) {
      return call.fail(1, complaint(call, name, problem));
    }
  }

  private static String complaint(ProgramCall call, String name, FileProblem problem) {
    boolean directory = problem.errno() == Errno.IS_A_DIRECTORY;
    if (call.busyBox()) {
      return name + ": " + (directory ? "Input/output error" : problem.words());
    }
    return directory
        ? "error reading " + Quoting.always(name) + ": " + problem.words()
        : "cannot open " + Quoting.always(name) + " for reading: " + problem.words();
  }

  private static long number(ProgramCall call, String text) {
    if (!text.matches("\\d{1,18}")) {
      throw call.unsupported("the number \"" + text + "\"");
    }
    return Long.parseLong(text);
  }

  private static void copy(ProgramCall call, ByteSource from, long most) {
    long left = most;
    while (left > 0) {
      call.processes().check();
      Bytes some = from.take(Math.min(left, 8192));
      if (some.isEmpty()) {
        return;
      }
      call.out().write(some.toArray());
      left -= some.size();
    }
  }

  private static void copyLines(ProgramCall call, ByteSource from, long most) {
    long left = most;
    while (left > 0) {
      call.processes().check();
      Bytes one = from.take(1);
      if (one.isEmpty()) {
        return;
      }
      call.out().write(one.toArray());
      if (one.at(0) == '\n') {
        left--;
      }
    }
  }
}
