package io.seaworthy.cli;

import io.seaworthy.api.ScannerException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the program starts. */
@Command(
    name = "seaworthy",
    versionProvider = ProgramVersion.class,
    description = "Checks what runs inside containers against InSpec profiles.",
    subcommands = {
      ExecCommand.class,
      CheckCommand.class,
      CommandsCommand.class,
      DetectCommand.class,
      JsonCommand.class,
      RbacCommand.class,
      PreflightCommand.class,
      SweepCommand.class,
      AuditCommand.class,
      VersionCommand.class,
      HelpCommand.class
    })
public final class Main implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-l", "--log-level"},
      scope = ScopeType.INHERIT,
      paramLabel = "LEVEL",
      defaultValue = "info",
      description =
          "How much is said on standard error: debug, info (default), warn, error or fatal")
  String logLevel = "info";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  boolean helpAsked;

  @Option(
      names = {"-v", "-V", "--version"},
      versionHelp = true,
      description = "Print version information and exit.")
  boolean versionAsked;

  Main() {}

  /** Explains the program to whoever names no command. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param arguments what was typed
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    Main main = new Main();
    CommandLine commandLine = new CommandLine(main);
    commandLine.setExecutionStrategy(
        parsed -> {
          LogLines.to(commandLine.getErr(), main.logLevel);
          return new CommandLine.RunLast().execute(parsed);
        });
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
    } else if (thrown instanceof UncheckedIOException) {
      err.println("seaworthy: " + thrown.getMessage() + ": " + thrown.getCause());
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
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("Try: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return ExitCodes.USAGE;
  }
}
