package io.seaworthy.api.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.transport.Session;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Prints what commands cost on this machine. A program to run by hand, not a test. */
final class SessionFigures {
  private static final PrintStream OUT = System.out;

  private SessionFigures() {}

  public static void main(String[] arguments) {
    OUT.printf("%-8s %14s %14s%n", "shell", "median alone", "pipelined");
    for (Path shell : RealShells.linked()) {
      try (Session session =
          LocalContainer.open(RuntimeLauncher.in(Path.of("/")), LocalContainer.sessionOf(shell))) {
        OUT.printf(
            "%-8s %11.2f ms %12.0f/s%n",
            shell.getFileName(), median(session, 500), perSecond(session, 2000));
      }
    }
    try (Session session =
        LocalContainer.open(RuntimeLauncher.in(Path.of("/")), LocalContainer.ONE_SHOT)) {
      OUT.printf("%-8s %11.2f ms%n", "one-shot", median(session, 200));
    }
    OUT.printf("a deadline of 20 ms in a black hole returns after (p99): %d ms%n", blackHole());
  }

  private static double median(Session session, int count) {
    session.run(Command.argv("/bin/true"));
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      session.run(Command.argv("/bin/true"));
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[count / 2] / 1e6;
  }

  private static double perSecond(Session session, int count) {
    List<Command> commands = Collections.nCopies(count, Command.argv("/bin/true").asRepeatable());
    long start = System.nanoTime();
    session.runAll(commands);
    return count / ((System.nanoTime() - start) / 1e9);
  }

  private static long blackHole() {
    long[] millis = new long[100];
    try (Session session =
        LocalContainer.open(new ScriptedLauncher((words, listener) -> {}), ExecOptions.DEFAULT)) {
      for (int i = 0; i < millis.length; i++) {
        long start = System.nanoTime();
        session.run(Command.argv("x").withTimeout(Duration.ofMillis(20)));
        millis[i] = Duration.ofNanos(System.nanoTime() - start).toMillis();
      }
    }
    Arrays.sort(millis);
    return millis[98];
  }
}
