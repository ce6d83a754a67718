package io.seaworthy.testkit.program.file;

import io.seaworthy.testkit.program.ByteLines;
import io.seaworthy.testkit.program.InputFiles;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import io.seaworthy.testkit.program.Quoting;
import java.util.List;

/** {@code tail [-n LINES | -n +LINE] [FILE]}. */
final class TailProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "# n: lines:n:");
    if (options.operands().size() > 1) {
      throw call.unsupported("a call with several files");
    }
    String lines = options.value("n").or(() -> options.value("#")).orElse("10");
    if (!lines.matches("[+-]?\\d{1,9}")) {
      throw call.unsupported("the number \"" + lines + "\"");
    }
    boolean all =
        InputFiles.each(
            call,
            options.operandsOrInput(),
            (name, problem) ->
                call.busyBox()
                    ? "can't open '" + name + "': " + problem.words() + "\ntail: no files"
                    : "cannot open " + Quoting.always(name) + " for reading: " + problem.words(),
            (name, content) ->
                last(ByteLines.of(call, content), lines)
                    .forEach(line -> ByteLines.write(call.out(), line)));
    return all ? 0 : 1;
  }

  private static List<String> last(List<String> lines, String wanted) {
    int number = Math.abs(Integer.parseInt(wanted));
    int from = wanted.startsWith("+") ? number - 1 : lines.size() - number;
    return lines.subList(Math.min(lines.size(), Math.max(0, from)), lines.size());
  }
}
