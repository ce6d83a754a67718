package io.seaworthy.testkit.program.text;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.testkit.program.ByteLines;
import io.seaworthy.testkit.program.InputFiles;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.Locale;

/** {@code wc -l | -c | -w [FILE]}: one count of one input. */
final class WcProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "l c w lines::l bytes::c words::w");
    if (options.values().size() != 1 || options.operands().size() > 1) {
      throw call.unsupported("a call for several counts or of several files");
    }
    boolean named = !options.operands().isEmpty();
    boolean all =
        InputFiles.each(
            call,
            options.operandsOrInput(),
            InputFiles.cannotOpen(call),
            (name, content) ->
                call.out()
                    .line(
                        named
                            ? String.format(
                                Locale.ROOT, "%d %s", count(call, options, content), name)
                            : Long.toString(count(call, options, content))));
    return all ? 0 : 1;
  }

  private static long count(ProgramCall call, Options options, Bytes content) {
    if (options.has("c")) {
      return content.size();
    }
    if (options.has("w")) {
      return ByteLines.of(call, content).stream()
          .mapToLong(line -> line.isBlank() ? 0 : line.strip().split("\\s+").length)
          .sum();
    }
    long lines = 0;
    for (int i = 0; i < content.size(); i++) {
      lines += content.at(i) == '\n' ? 1 : 0;
    }
    return lines;
  }
}
