package io.seaworthy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Whatever any logger says, down to the finest, and the names of the threads that say it. */
final class HeardEverywhere extends Handler {
  private final Logger root = Logger.getLogger("");
  private final Level before = root.getLevel();
  private final List<String> records = new CopyOnWriteArrayList<>();
  private final Set<String> threads = new ConcurrentSkipListSet<>();
  private final SimpleFormatter formatter = new SimpleFormatter();

  HeardEverywhere() {
    setLevel(Level.ALL);
    root.setLevel(Level.ALL);
    root.addHandler(this);
  }

  @Override
  public void publish(LogRecord record) {
    threads.add(Thread.currentThread().getName());
    StringWriter text = new StringWriter();
    text.append(record.getLoggerName()).append(' ').append(formatter.formatMessage(record));
    if (record.getThrown() != null) {
      record.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    records.add(text.toString());
  }

  /** What was logged so far. */
  String records() {
    return String.join("\n", records);
  }

  /** The names of the threads that logged, and of those that are there now. */
  String threads() {
    Thread.getAllStackTraces().keySet().forEach(thread -> threads.add(thread.getName()));
    return String.join("\n", threads);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
    root.setLevel(before);
  }
}
