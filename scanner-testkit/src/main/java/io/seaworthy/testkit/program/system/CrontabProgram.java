package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.Optional;

/** {@code crontab -l [-u USER]}, from {@code /var/spool/cron/crontabs}. */
final class CrontabProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "l u:");
    if (!options.has("l") || !options.operands().isEmpty()) {
      throw call.unsupported("a call like " + call.words());
    }
    long uid = call.files().credentials().uid();
    String user =
        options
            .value("u")
            .orElseGet(() -> call.container().accounts().userName(uid).orElse(Long.toString(uid)));
    if (call.container().accounts().user(user).isEmpty()) {
      return call.fail(1, call.busyBox() ? "unknown user " + user : "user `" + user + "' unknown");
    }
    Optional<String> table = SystemFile.read(call, "/var/spool/cron/crontabs/" + user);
    if (table.isEmpty() && call.busyBox()) {
      return call.fail(1, "can't open '" + user + "': No such file or directory");
    }
    if (table.isEmpty()) {
      call.err().line("no crontab for " + user);
      return 1;
    }
    call.out().print(table.get());
    return 0;
  }
}
