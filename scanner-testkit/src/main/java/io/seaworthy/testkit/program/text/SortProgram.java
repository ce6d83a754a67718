package io.seaworthy.testkit.program.text;

import io.seaworthy.testkit.program.ByteLines;
import io.seaworthy.testkit.program.InputFiles;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code sort [-n] [-r] [-u] [FILE]…}, by bytes as in the locale C. */
final class SortProgram implements Program {
  private static final Pattern NUMBER = Pattern.compile("\\s*(-?\\d{1,18})");

  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "n r u");
    List<String> lines = new ArrayList<>();
    boolean all =
        InputFiles.each(
            call,
            options.operandsOrInput(),
            (name, problem) -> "cannot read: " + name + ": " + problem.words(),
            (name, content) -> lines.addAll(ByteLines.of(call, content)));
    if (!all) {
      return 2;
    }
    Comparator<String> order = Comparator.naturalOrder();
    if (options.has("n")) {
      order = Comparator.comparingLong(SortProgram::number).thenComparing(order);
    }
    lines.sort(options.has("r") ? order.reversed() : order);
    if (options.has("u") && options.has("n")) {
      throw call.unsupported("options -n and -u together");
    }
    List<String> kept = options.has("u") ? new ArrayList<>(new LinkedHashSet<>(lines)) : lines;
    kept.forEach(line -> ByteLines.write(call.out(), line));
    return 0;
  }

  private static long number(String line) {
    Matcher number = NUMBER.matcher(line);
    return number.lookingAt() ? Long.parseLong(number.group(1)) : 0;
  }
}
