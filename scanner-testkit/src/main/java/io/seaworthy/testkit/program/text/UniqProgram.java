package io.seaworthy.testkit.program.text;

import io.seaworthy.testkit.program.ByteLines;
import io.seaworthy.testkit.program.InputFiles;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;
import java.util.Locale;

/** {@code uniq [-c] [-d] [FILE]}. */
final class UniqProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "c d");
    if (options.operands().size() > 1) {
      throw call.unsupported("an output file");
    }
    boolean all =
        InputFiles.each(
            call,
            options.operandsOrInput(),
            InputFiles.cannotOpen(call),
            (name, content) -> print(call, options, ByteLines.of(call, content)));
    return all ? 0 : 1;
  }

  private static void print(ProgramCall call, Options options, List<String> lines) {
    int from = 0;
    while (from < lines.size()) {
      int end = from;
      while (end < lines.size() && lines.get(end).equals(lines.get(from))) {
        end++;
      }
      if (end - from > 1 || !options.has("d")) {
        String count = options.has("c") ? String.format(Locale.ROOT, "%7d ", end - from) : "";
        ByteLines.write(call.out(), count + lines.get(from));
      }
      from = end;
    }
  }
}
