package io.seaworthy.testkit.program.text;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.program.ByteLines;
import io.seaworthy.testkit.program.InputFiles;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import io.seaworthy.testkit.program.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code grep [-cEFhHilnoqsvwx] PATTERN [FILE]…}. */
final class GrepProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "c E F h H i l n o q s v w x e: quiet::q silent::q");
    List<String> files = new ArrayList<>(options.operands());
    if (!options.has("e") && files.isEmpty()) {
      throw call.unsupported("a call without a pattern");
    }
    String pattern = options.has("e") ? options.value("e").orElseThrow() : files.remove(0);
    if (files.isEmpty()) {
      files.add("-");
    }
    Search search = new Search(call, options, pattern(call, options, pattern), files.size() > 1);
    boolean all = InputFiles.each(call, files, GrepProgram::complaint, search::file);
    if (search.found && options.has("q")) {
      return 0;
    }
    return !all ? 2 : search.found ? 0 : 1;
  }

  private static String complaint(String name, FileProblem problem) {
    return Quoting.whereNeeded(name) + ": " + problem.words();
  }

  private static Pattern pattern(ProgramCall call, Options options, String pattern) {
    PosixRegex.Kind kind = PosixRegex.Kind.BASIC;
    if (options.has("F") || call.name().equals("fgrep")) {
      kind = PosixRegex.Kind.FIXED;
    } else if (options.has("E") || call.name().equals("egrep")) {
      kind = PosixRegex.Kind.EXTENDED;
    }
    String regex = PosixRegex.translate(ByteLines.bytes(pattern), kind);
    if (options.has("w")) {
      regex = "(?<!\\w)(?:" + regex + ")(?!\\w)";
    }
    if (options.has("x")) {
      regex = "^(?:" + regex + ")$";
    }
    return Pattern.compile(regex, options.has("i") ? Pattern.CASE_INSENSITIVE : 0);
  }

  /** One search; keeps whether anything was found. */
  private static final class Search {
    private final ProgramCall call;
    private final Options options;
    private final Pattern pattern;
    private final boolean named;
    private boolean found;

    Search(ProgramCall call, Options options, Pattern pattern, boolean several) {
      this.call = call;
      this.options = options;
      this.pattern = pattern;
      this.named = options.has("H") || (several && !options.has("h"));
    }

    void file(String name, Bytes content) {
      List<String> lines = ByteLines.of(call, content);
      String shown = name.equals("-") ? "(standard input)" : ByteLines.bytes(name);
      int count = 0;
      for (int i = 0; i < lines.size(); i++) {
        Matcher matcher = pattern.matcher(lines.get(i));
        if (matcher.find() == options.has("v")) {
          continue;
        }
        count++;
        if (!options.has("q") && !options.has("c") && !options.has("l")) {
          String before = (named ? shown + ":" : "") + (options.has("n") ? i + 1 + ":" : "");
          print(before, lines.get(i), matcher);
        }
      }
      found |= count > 0;
      if (options.has("c") && !options.has("q")) {
        ByteLines.write(call.out(), (named ? shown + ":" : "") + count);
      } else if (options.has("l") && count > 0) {
        ByteLines.write(call.out(), shown);
      }
    }

    private void print(String before, String line, Matcher matcher) {
      if (!options.has("o")) {
        ByteLines.write(call.out(), before + line);
        return;
      }
      matcher.reset();
      while (!options.has("v") && matcher.find()) {
        if (!matcher.group().isEmpty()) {
          ByteLines.write(call.out(), before + matcher.group());
        }
      }
    }
  }
}
