package io.seaworthy.core.resource.process;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.text.BoundedRegex;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All processes of one container, from one {@code ps}. */
record ProcessTable(List<ProcessEntry> entries) {
  /** BusyBox names itself in its help. */
  private static final Command HELP = Command.argv("ps", "--help").asRepeatable();

  private static final Command PROCPS =
      Command.argv("ps", "wwaxo", "label,pid,pcpu,pmem,vsz,rss,tty,stat,start,time,user:32,command")
          .asRepeatable();
  private static final Command BUSYBOX =
      Command.argv("ps", "-o", "pid,vsz,rss,tty,stat,time,ruser,args").asRepeatable();

  /** Some builds of BusyBox have no column for the time. */
  private static final Command BUSYBOX_WITHOUT_TIME =
      Command.argv("ps", "-o", "pid,vsz,rss,tty,stat,ruser,args").asRepeatable();

  private static final Pattern PROCPS_LINE =
      Pattern.compile(
          "(?<label>.+?)\\s+(?<pid>\\d+)\\s+(?<cpu>\\S+)\\s+(?<mem>\\S+)\\s+(?<vsz>\\S+)"
              + "\\s+(?<rss>\\S+)\\s+(?<tty>\\S+)\\s+(?<stat>\\S+)"
              + "\\s+(?<start>\\w{3} \\d{2}|\\d{2}:\\d{2}:\\d{2})\\s+(?<time>\\S+)"
              + "\\s+(?<user>\\S+)\\s+(?<command>.*)");
  private static final String BUSYBOX_START =
      "\\s*(?<pid>\\d+)\\s+(?<vsz>\\d+(?:\\.\\d+)?[gm]?)\\s+(?<rss>\\d+(?:\\.\\d+)?[gm]?)"
          + "\\s+(?<tty>\\S+)\\s+(?<stat>\\S+(?: [<N]+)?)";
  private static final String BUSYBOX_END = "\\s+(?<user>\\S+)\\s+(?<command>.*)";
  private static final Pattern BUSYBOX_LINE =
      Pattern.compile(BUSYBOX_START + "\\s+(?<time>\\S+)" + BUSYBOX_END);
  private static final Pattern BUSYBOX_LINE_WITHOUT_TIME =
      Pattern.compile(BUSYBOX_START + BUSYBOX_END);

  static final List<Need> NEEDS = List.of(new Need.Run(HELP), new Need.Run(PROCPS));

  static ProcessTable of(Facts facts) {
    return facts.derive(ProcessTable.class, ProcessTable::ask);
  }

  private static ProcessTable ask(Facts facts) {
    if (!facts.runTool(HELP).stderr().text().contains("BusyBox")) {
      return parse(answer(facts.runTool(PROCPS)), PROCPS_LINE, ProcessTable::procps);
    }
    Exited exited = facts.runTool(BUSYBOX);
    if (exited.stderr().text().contains("bad -o argument 'time'")) {
      return parse(
          answer(facts.runTool(BUSYBOX_WITHOUT_TIME)),
          BUSYBOX_LINE_WITHOUT_TIME,
          line -> busybox(line, false));
    }
    return parse(answer(exited), BUSYBOX_LINE, line -> busybox(line, true));
  }

  /** A list of processes is never empty: {@code ps} is in it. */
  private static String answer(Exited exited) {
    if (exited.code() != 0 || exited.stdout().isEmpty()) {
      throw new EvidenceException(
          "process.unreadable",
          "ps ended with exit status " + exited.code() + ": " + exited.stderr().text().strip());
    }
    return exited.stdout().text();
  }

  private static ProcessTable parse(
      String output, Pattern form, Function<Matcher, ProcessEntry> read) {
    return new ProcessTable(
        output
            .lines()
            .skip(1)
            .map(line -> BoundedRegex.PARSING.matcher(form, line))
            .filter(Matcher::matches)
            .map(read)
            .toList());
  }

  private static ProcessEntry procps(Matcher line) {
    return new ProcessEntry(
        line.group("label"),
        Long.parseLong(group(line, "pid")),
        line.group("cpu"),
        line.group("mem"),
        ProcessEntry.kibibytes(group(line, "vsz")),
        ProcessEntry.kibibytes(group(line, "rss")),
        line.group("tty"),
        line.group("stat"),
        line.group("start"),
        line.group("time"),
        line.group("user"),
        group(line, "command").strip());
  }

  private static ProcessEntry busybox(Matcher line, boolean withTime) {
    return new ProcessEntry(
        null,
        Long.parseLong(group(line, "pid")),
        null,
        null,
        ProcessEntry.kibibytes(group(line, "vsz")),
        ProcessEntry.kibibytes(group(line, "rss")),
        line.group("tty"),
        line.group("stat"),
        null,
        withTime ? line.group("time") : null,
        line.group("user"),
        group(line, "command").strip());
  }

  private static String group(Matcher line, String name) {
    return Objects.requireNonNull(line.group(name), name);
  }
}
