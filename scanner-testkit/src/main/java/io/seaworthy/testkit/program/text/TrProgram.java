package io.seaworthy.testkit.program.text;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code tr FROM TO} and {@code tr -d SET}, with ranges and escapes. */
final class TrProgram implements Program {
  private static final int MOST = 64 << 20;

  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "d");
    List<String> sets = options.operands();
    if (sets.size() != (options.has("d") ? 1 : 2)) {
      throw call.unsupported("a call with " + sets.size() + " sets");
    }
    String from = set(call, sets.get(0));
    String to = options.has("d") ? "" : set(call, sets.get(1));
    Bytes input = call.in().take(MOST);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < input.size(); i++) {
      char c = (char) (input.at(i) & 0xff);
      int at = from.indexOf(c);
      if (at < 0) {
        out.append(c);
      } else if (!options.has("d")) {
        out.append(to.charAt(Math.min(at, to.length() - 1)));
      }
    }
    call.out().write(out.toString().getBytes(StandardCharsets.ISO_8859_1));
    return 0;
  }

  private static String set(ProgramCall call, String word) {
    if (word.contains("[:") || word.isEmpty()) {
      throw call.unsupported("the set \"" + word + "\"");
    }
    String text = new String(Escapes.ofFormat(word).bytes(), StandardCharsets.ISO_8859_1);
    StringBuilder set = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean range = i + 2 < text.length() && text.charAt(i + 1) == '-';
      char last = range ? text.charAt(i + 2) : text.charAt(i);
      for (int c = text.charAt(i); c <= last; c++) {
        set.append((char) c);
      }
      i += range ? 2 : 0;
    }
    return set.toString();
  }
}
