package io.seaworthy.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** What the program says besides what it was asked for: on standard error, under its name. */
final class Aside {
  private Aside() {}

  static void say(CommandSpec command, String line) {
    PrintWriter err = command.commandLine().getErr();
    err.println("seaworthy: " + line);
    err.flush();
  }
}
