package io.seaworthy.testkit.program.file;

import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;

/** {@code basename PATH [SUFFIX]}. */
final class BasenameProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    List<String> operands = Options.of(call, "").operands();
    if (operands.isEmpty() || operands.size() > 2) {
      throw call.unsupported("a call with " + operands.size() + " operands");
    }
    String path = operands.get(0).replaceAll("(?<=.)/+$", "");
    String name = path.equals("/") ? path : path.substring(path.lastIndexOf('/') + 1);
    String suffix = operands.size() == 2 ? operands.get(1) : "";
    boolean cut = name.endsWith(suffix) && !name.equals(suffix);
    call.out().line(cut ? name.substring(0, name.length() - suffix.length()) : name);
    return 0;
  }
}
