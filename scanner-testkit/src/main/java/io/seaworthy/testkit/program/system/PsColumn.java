package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.container.FakeProcess;
import java.util.Map;
import java.util.function.Function;

/**
 * A column of {@code ps}.
 *
 * @param header its title
 * @param width how many characters it takes at least; negative for text that begins at the left
 * @param value what it shows
 */
record PsColumn(String header, int width, Function<FakeProcess, String> value) {
  private static final Map<String, PsColumn> GNU =
      Map.ofEntries(
          column("label", "LABEL", -31, FakeProcess::label),
          column("pid", "PID", 7, p -> Integer.toString(p.pid())),
          column("ppid", "PPID", 7, p -> Integer.toString(p.parent())),
          column("pcpu", "%CPU", 4, FakeProcess::cpu),
          column("pmem", "%MEM", 4, FakeProcess::memory),
          column("vsz", "VSZ", 6, p -> Long.toString(p.virtualSize())),
          column("rss", "RSS", 5, p -> Long.toString(p.residentSize())),
          column("tty", "TT", -8, FakeProcess::terminal),
          column("stat", "STAT", -4, FakeProcess::state),
          column("start", "STARTED", 8, FakeProcess::started),
          column("time", "TIME", 8, FakeProcess::time),
          column("user", "USER", -8, FakeProcess::user),
          column("comm", "COMMAND", -15, FakeProcess::name),
          column("args", "COMMAND", -27, FakeProcess::command),
          column("command", "COMMAND", -27, FakeProcess::command),
          column("cmd", "CMD", -27, FakeProcess::command));

  private static final Map<String, PsColumn> BUSYBOX =
      Map.ofEntries(
          column("pid", "PID", 5, p -> Integer.toString(p.pid())),
          column("ppid", "PPID", 5, p -> Integer.toString(p.parent())),
          column("vsz", "VSZ", 6, p -> Long.toString(p.virtualSize())),
          column("rss", "RSS", 4, p -> Long.toString(p.residentSize())),
          column("tty", "TT", -6, FakeProcess::terminal),
          column("stat", "STAT", -4, FakeProcess::state),
          column("time", "TIME", 5, PsColumn::minutes),
          column("user", "USER", -8, FakeProcess::user),
          column("ruser", "RUSER", -8, FakeProcess::user),
          column("comm", "COMMAND", -16, FakeProcess::name),
          column("args", "COMMAND", -27, FakeProcess::command));

  private static Map.Entry<String, PsColumn> column(
      String name, String header, int width, Function<FakeProcess, String> value) {
    return Map.entry(name, new PsColumn(header, width, value));
  }

  static Map<String, PsColumn> all(boolean busyBox) {
    return busyBox ? BUSYBOX : GNU;
  }

  private static String minutes(FakeProcess process) {
    String[] parts = process.time().split(":");
    return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]) + ":" + parts[2];
  }

  PsColumn titled(String other) {
    return new PsColumn(other, width, value);
  }
}
