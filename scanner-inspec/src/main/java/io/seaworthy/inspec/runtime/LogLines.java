package io.seaworthy.inspec.runtime;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/**
 * What profiles print, as lines in the log: the process's own output belongs to whoever embeds the
 * scanner. Safe for use by many threads.
 */
final class LogLines extends OutputStream {
  private static final Logger LOG = System.getLogger("io.seaworthy.inspec");

  /** A longer line is logged in parts. */
  private static final int LONGEST = 8_192;

  private final Level level;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  LogLines(Level level) {
    this.level = level;
  }

  @Override
  public synchronized void write(int value) {
    if (value == '\n' || line.size() == LONGEST) {
      LOG.log(level, line.toString(StandardCharsets.UTF_8));
      line.reset();
    }
    if (value != '\n') {
      line.write(value);
    }
  }
}
