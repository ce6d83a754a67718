package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.container.FakeProcess;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code ps axo COLUMNS}, {@code ps -eo COLUMNS}, {@code ps aux} of procps; {@code ps} and {@code
 * ps -o COLUMNS} of BusyBox. All processes are shown.
 */
final class PsProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    List<String> words = call.arguments();
    if (words.equals(List.of("--help"))) {
      call.out().print(help(call.busyBox()));
      return 0;
    }
    String columns = columns(call, words);
    List<PsColumn> shown = new ArrayList<>();
    Map<String, PsColumn> known = PsColumn.all(call.busyBox());
    for (String column : columns.split(",")) {
      String[] parts = column.split("=", 2);
      // A width, as in user:32, only sets apart what readers split at blanks.
      PsColumn found = known.get(parts[0].replaceFirst(":\\d+$", ""));
      if (found == null) {
        throw call.unsupported("the column " + parts[0]);
      }
      shown.add(parts.length == 2 ? found.titled(parts[1]) : found);
    }
    if (shown.stream().anyMatch(column -> !column.header().isEmpty())) {
      call.out().line(row(shown, null));
    }
    for (FakeProcess process : call.processes().running()) {
      call.out().line(row(shown, process));
    }
    return 0;
  }

  private static String columns(ProgramCall call, List<String> words) {
    if (call.busyBox()) {
      if (words.isEmpty()) {
        return "pid,user,args";
      }
      if (words.size() == 2 && words.get(0).equals("-o")) {
        return words.get(1);
      }
      throw call.unsupported("a call like " + call.words());
    }
    String options = words.isEmpty() ? "" : words.get(0);
    if (words.size() == 1 && options.equals("aux")) {
      return "user,pid,pcpu,pmem,vsz,rss,tty=TTY,stat,start=START,time,command";
    }
    if (words.size() == 2 && options.matches("-?[wax]*ax?[wax]*o|-[wef]*e[wf]*o")) {
      return words.get(1);
    }
    throw call.unsupported("a call like " + call.words());
  }

  private static String row(List<PsColumn> columns, @Nullable FakeProcess process) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      PsColumn column = columns.get(i);
      String text = process == null ? column.header() : column.value().apply(process);
      boolean last = i == columns.size() - 1;
      row.append(i == 0 ? "" : " ");
      row.append(
          last && column.width() < 0
              ? text
              : String.format(Locale.ROOT, "%" + column.width() + "s", text));
    }
    return row.toString();
  }

  private static String help(boolean busyBox) {
    return busyBox
        ? "BusyBox v1.36.1 multi-call binary.\n\nUsage: ps [-o COL1,COL2=HEADER]\n"
        : "\nUsage:\n ps [options]\n";
  }
}
