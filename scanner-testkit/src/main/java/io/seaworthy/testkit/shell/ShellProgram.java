package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.container.ByteSource;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code sh -c TEXT [NAME [ARGUMENT]…]}, and {@code sh} that reads its standard input. */
public final class ShellProgram implements Program {
  private static final Set<String> RESERVED =
      Set.of("if", "for", "while", "until", "case", "{", "(", "!");

  /** Creates the program. */
  public ShellProgram() {}

  /**
   * Tells whether a shell knows a word without looking for a program.
   *
   * @param word the word
   * @return true for its reserved words and for what it has built in
   */
  public static boolean knows(String word) {
    return RESERVED.contains(word) || Builtins.find(word).isPresent();
  }

  @Override
  public int run(ProgramCall call) {
    List<String> words = call.arguments();
    String name = call.words().get(0);
    if (words.isEmpty() || words.equals(List.of("-s"))) {
      Shell shell = new Shell(call, name, false, List.of());
      return shell.toEnd(() -> shell.runLines(new Characters(() -> line(call.in()))));
    }
    if (!words.get(0).equals("-c") || words.size() < 2) {
      throw call.unsupported("a call like " + call.words());
    }
    boolean named = words.size() > 2;
    Shell shell =
        new Shell(
            call,
            named ? words.get(2) : name,
            named,
            words.subList(Math.min(3, words.size()), words.size()));
    return shell.toEnd(() -> shell.runText(words.get(1)));
  }

  /** Reads a line and no byte more, since what it starts may read the next. */
  private static @Nullable String line(ByteSource in) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] one = new byte[1];
    while (in.read(one) > 0) {
      line.write(one[0]);
      if (one[0] == '\n') {
        break;
      }
    }
    return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
  }
}
