package io.seaworthy.testkit.program.account;

import io.seaworthy.testkit.container.Credentials;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;
import java.util.Optional;

/** {@code su -s SHELL -c COMMAND USER}, for the superuser. */
final class SuProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "s: c: shell:s: command:c:");
    if (options.operands().size() != 1 || !options.has("c")) {
      throw call.unsupported("a call like " + call.words());
    }
    if (call.files().credentials().uid() != 0) {
      throw call.unsupported("a change of the user by another one than root");
    }
    String name = options.operands().get(0);
    Optional<List<String>> user = call.container().accounts().user(name);
    if (user.isEmpty()) {
      return call.fail(
          1,
          call.busyBox()
              ? "unknown user " + name
              : "user "
                  + name
                  + " does not exist or the user entry does not contain all the"
                  + " required fields");
    }
    Credentials credentials =
        call.container()
            .accounts()
            .credentials(Long.parseLong(user.get().get(2)), Long.parseLong(user.get().get(3)));
    String shell = options.value("s").orElse(user.get().get(6));
    ProgramCall other =
        call.withFiles(call.files().as(credentials))
            .withWords(List.of(shell, "-c", options.value("c").orElseThrow()));
    return switch (call.processes().find(other).verdict()) {
      case FOUND -> call.processes().execute(other);
      case DENIED, ABSENT -> call.fail(1, "failed to execute " + shell);
    };
  }
}
