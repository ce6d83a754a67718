package io.seaworthy.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * One run of the program in this JVM.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CliRun(int code, String out, String err) {
  /** Runs {@code exec} on a profile. */
  static CliRun exec(Path profile, Object... flags) {
    return of(Stream.concat(Stream.of("exec", profile), Stream.of(flags)).toArray());
  }

  static CliRun of(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    PrintStream former = System.out;
    try (PrintStream captured = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      CommandLine commandLine = Main.commandLine();
      commandLine.setOut(new PrintWriter(captured, true, StandardCharsets.UTF_8));
      commandLine.setErr(new PrintWriter(err, true));
      int code = commandLine.execute(words);
      return new CliRun(code, out.toString(StandardCharsets.UTF_8), err.toString());
    } finally {
      System.setOut(former);
    }
  }
}
