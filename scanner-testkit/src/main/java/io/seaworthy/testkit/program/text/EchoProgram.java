package io.seaworthy.testkit.program.text;

import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;

/**
 * {@code echo [-n] [-e] [WORD]…}. dash's always reads escapes and knows no {@code -e}; those of
 * bash and ash read them only after {@code -e}.
 */
final class EchoProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    List<String> words = call.arguments();
    boolean dash = call.container().shell() == ShellKind.DASH;
    boolean escapes = dash;
    boolean newline = true;
    String options = dash ? "-n" : "-[neE]+";
    int from = 0;
    while (from < words.size() && words.get(from).matches(options) && !(dash && from > 0)) {
      newline &= words.get(from).indexOf('n') < 0;
      escapes = words.get(from).indexOf('e') >= 0 || (escapes && words.get(from).indexOf('E') < 0);
      from++;
    }
    String text = String.join(" ", words.subList(from, words.size()));
    if (!escapes) {
      call.out().print(newline ? text + "\n" : text);
      return 0;
    }
    Escapes read = Escapes.ofEcho(text);
    call.out().write(read.bytes());
    if (newline && !read.stopped()) {
      call.out().print("\n");
    }
    return 0;
  }
}
