package io.seaworthy.cli;

import io.seaworthy.api.ScannerException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Where the program starts. */
@Command(
    name = "seaworthy",
    mixinStandardHelpOptions = true,
    version = "seaworthy 0.1.0",
    description = "Checks what runs inside containers against InSpec profiles.",
    subcommands = {
      ExecCommand.class,
      CheckCommand.class,
      DetectCommand.class,
      JsonCommand.class,
      RbacCommand.class,
      PreflightCommand.class,
      SweepCommand.class,
      AuditCommand.class,
      HelpCommand.class
    })
public final class Main {
  Main() {}

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param arguments what was typed
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Main());
    commandLine.setExecutionExceptionHandler(Main::explain);
    commandLine.setParameterExceptionHandler(Main::explainUsage);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    return commandLine;
  }

  /** What the user can mend gets one sentence; only a defect of ours gets a stack trace. */
  private static int explain(Exception thrown, CommandLine commandLine, ParseResult parsed) {
    PrintWriter err = commandLine.getErr();
    if (thrown instanceof ScannerException || thrown instanceof IllegalArgumentException) {
      err.println("seaworthy: " + thrown.getMessage());
    } else {
      err.println("seaworthy: a defect, please report it:");
      thrown.printStackTrace(err);
    }
    err.flush();
    return ExitCodes.USAGE;
  }

  private static int explainUsage(ParameterException wrong, String[] arguments) {
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println("seaworthy: " + wrong.getMessage());
    err.println("Try: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return ExitCodes.USAGE;
  }
}
