package io.seaworthy.testkit.program.text;

import io.seaworthy.testkit.program.ByteLines;
import io.seaworthy.testkit.program.InputFiles;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code sed [-n] [-E] SCRIPT [FILE]} with one command: {@code d}, {@code p} or {@code s}, after a
 * line number, {@code $} or an expression.
 */
final class SedProgram implements Program {
  private static final Pattern COMMAND =
      Pattern.compile("(?:(\\d+)|(\\$)|/((?:[^/\\\\]|\\\\.)*)/)?(?:([dp])|s(.)(.*))");

  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "n E r");
    List<String> operands = new ArrayList<>(options.operands());
    if (operands.isEmpty()) {
      throw call.unsupported("a call without a script");
    }
    Matcher command = COMMAND.matcher(ByteLines.bytes(operands.remove(0)));
    if (!command.matches()) {
      throw call.unsupported("a script like " + call.arguments());
    }
    PosixRegex.Kind kind =
        options.has("E") || options.has("r") ? PosixRegex.Kind.EXTENDED : PosixRegex.Kind.BASIC;
    boolean all =
        InputFiles.each(
            call,
            operands.isEmpty() ? List.of("-") : operands,
            (name, problem) -> "can't read " + name + ": " + problem.words(),
            (name, content) ->
                edit(call, command, kind, ByteLines.of(call, content), options.has("n")));
    return all ? 0 : 2;
  }

  private static void edit(
      ProgramCall call, Matcher command, PosixRegex.Kind kind, List<String> lines, boolean silent) {
    Substitution substitution =
        command.group(5) == null ? null : Substitution.of(call, command, kind);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean addressed = addressed(command, kind, line, i, lines.size());
      if (addressed && substitution != null) {
        line = substitution.apply(line);
      }
      if (!silent && !(addressed && "d".equals(command.group(4)))) {
        ByteLines.write(call.out(), line);
      }
      if (addressed && "p".equals(command.group(4))) {
        ByteLines.write(call.out(), line);
      }
    }
  }

  private static boolean addressed(
      Matcher command, PosixRegex.Kind kind, String line, int index, int count) {
    if (command.group(1) != null) {
      return Integer.parseInt(command.group(1)) == index + 1;
    }
    if (command.group(2) != null) {
      return index + 1 == count;
    }
    return command.group(3) == null
        || Pattern.compile(PosixRegex.translate(command.group(3), kind)).matcher(line).find();
  }

  /** The command {@code s}. */
  private record Substitution(Pattern pattern, String replacement, boolean everywhere) {
    static Substitution of(ProgramCall call, Matcher command, PosixRegex.Kind kind) {
      String delimiter = Pattern.quote(command.group(5));
      String[] parts = command.group(6).split("(?<!\\\\)" + delimiter, -1);
      if (parts.length != 3 || !parts[2].matches("g?")) {
        throw call.unsupported("a substitution like " + call.arguments());
      }
      String replacement =
          parts[1]
              .replace("$", "\\$")
              .replaceAll("(?<!\\\\)&", "\\$0")
              .replaceAll("\\\\(\\d)", "\\$$1");
      return new Substitution(
          Pattern.compile(PosixRegex.translate(parts[0], kind)), replacement, parts[2].equals("g"));
    }

    String apply(String line) {
      Matcher matcher = pattern.matcher(line);
      return everywhere ? matcher.replaceAll(replacement) : matcher.replaceFirst(replacement);
    }
  }
}
