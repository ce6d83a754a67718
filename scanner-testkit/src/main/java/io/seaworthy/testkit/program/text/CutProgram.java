package io.seaworthy.testkit.program.text;

import io.seaworthy.testkit.program.ByteLines;
import io.seaworthy.testkit.program.InputFiles;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code cut -d CHARACTER -f LIST [-s] [FILE]…} and {@code cut -c LIST [FILE]…}. */
final class CutProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "b: c: d: f: s");
    String list =
        options
            .value("f")
            .or(() -> options.value("c"))
            .or(() -> options.value("b"))
            .orElseThrow(() -> call.unsupported("a call without a list"));
    List<int[]> ranges = ranges(call, list);
    String delimiter = ByteLines.bytes(options.value("d").orElse("\t"));
    boolean all =
        InputFiles.each(
            call,
            options.operandsOrInput(),
            InputFiles.cannotOpen(call),
            (name, content) -> {
              for (String line : ByteLines.of(call, content)) {
                if (!options.has("f")) {
                  ByteLines.write(call.out(), characters(line, ranges));
                } else if (line.contains(delimiter)) {
                  ByteLines.write(call.out(), fields(line, delimiter, ranges));
                } else if (!options.has("s")) {
                  ByteLines.write(call.out(), line);
                }
              }
            });
    return all ? 0 : 1;
  }

  private static String characters(String line, List<int[]> ranges) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      if (within(i + 1, ranges)) {
        kept.append(line.charAt(i));
      }
    }
    return kept.toString();
  }

  private static String fields(String line, String delimiter, List<int[]> ranges) {
    String[] fields = line.split(Pattern.quote(delimiter), -1);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      if (within(i + 1, ranges)) {
        kept.add(fields[i]);
      }
    }
    return String.join(delimiter, kept);
  }

  private static boolean within(int position, List<int[]> ranges) {
    return ranges.stream().anyMatch(range -> range[0] <= position && position <= range[1]);
  }

  private static List<int[]> ranges(ProgramCall call, String list) {
    List<int[]> ranges = new ArrayList<>();
    for (String part : list.split(",", -1)) {
      if (!part.matches("\\d{1,9}|\\d{1,9}-\\d{0,9}|-\\d{1,9}")) {
        throw call.unsupported("the list \"" + list + "\"");
      }
      String[] ends = part.split("-", -1);
      int from = ends[0].isEmpty() ? 1 : Integer.parseInt(ends[0]);
      String to = ends[ends.length - 1];
      ranges.add(new int[] {from, to.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(to)});
    }
    return ranges;
  }
}
