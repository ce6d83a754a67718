package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.Locale;

/** {@code lsmod}, from {@code /proc/modules}. */
final class LsmodProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    call.out().line("Module                  Size  Used by");
    SystemFile.read(call, "/proc/modules")
        .orElse("")
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            part -> {
              String users = part[3].equals("-") ? "" : part[3].replaceFirst(",$", "");
              String line =
                  String.format(Locale.ROOT, "%-19s %8s  %s %s", part[0], part[1], part[2], users);
              call.out().line(line.stripTrailing());
            });
    return 0;
  }
}
