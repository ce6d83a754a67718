package io.seaworthy.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log as lines on standard error; standard output belongs to the report. */
final class LogLines extends Handler {
  /** InSpec's words for levels. */
  private static final Map<String, Level> LEVELS =
      Map.of(
          "trace", Level.ALL,
          "debug", Level.FINE,
          "info", Level.INFO,
          "warn", Level.WARNING,
          "error", Level.SEVERE,
          "fatal", Level.OFF);

  /** Kept here, since the log manager forgets a logger that nobody holds. */
  private static final Logger PROGRAM = Logger.getLogger("io.seaworthy");

  private static final Formatter MESSAGES = new SimpleFormatter();

  private final PrintWriter err;

  private LogLines(PrintWriter err) {
    this.err = err;
  }

  /**
   * Sends what this program's own loggers say to a writer; libraries are heard from warnings on.
   */
  static void to(PrintWriter err, String level) {
    Level wanted = LEVELS.get(level.toLowerCase(Locale.ROOT));
    if (wanted == null) {
      throw new IllegalArgumentException(
          "--log-level: \"" + level + "\"; accepted are trace, debug, info, warn, error and fatal");
    }
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.addHandler(new LogLines(err));
    root.setLevel(wanted.intValue() > Level.WARNING.intValue() ? wanted : Level.WARNING);
    PROGRAM.setLevel(wanted);
  }

  @Override
  public void publish(LogRecord record) {
    String word = record.getLevel().getName().toLowerCase(Locale.ROOT);
    String text = String.valueOf(MESSAGES.formatMessage(record));
    // What a profile prints may come from a container, and a terminal must not obey it.
    err.println("seaworthy: " + word + ": " + text.replaceAll("\\p{Cntrl}", "?"));
    err.flush();
  }

  @Override
  public void flush() {
    err.flush();
  }

  /** Leaves the writer open: it is the command line's. */
  @Override
  public void close() {
    flush();
  }
}
