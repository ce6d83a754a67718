package io.seaworthy.testkit.program.account;

import io.seaworthy.testkit.container.Accounts;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;
import java.util.Optional;

/** {@code getent passwd|group [KEY]…}. */
final class GetentProgram implements Program {
  private static final int KEY_NOT_FOUND = 2;

  @Override
  public int run(ProgramCall call) {
    List<String> words = call.arguments();
    String database = words.isEmpty() ? "" : words.get(0);
    if (!database.equals("passwd") && !database.equals("group")) {
      throw call.unsupported("the database \"" + database + "\"");
    }
    Accounts accounts = call.container().accounts();
    boolean users = database.equals("passwd");
    if (words.size() == 1) {
      (users ? accounts.passwd() : accounts.group()).forEach(line -> print(call, line));
      return 0;
    }
    int status = 0;
    for (String key : words.subList(1, words.size())) {
      Optional<List<String>> line = users ? accounts.user(key) : accounts.group(key);
      line.ifPresent(found -> print(call, found));
      status = line.isPresent() ? status : KEY_NOT_FOUND;
    }
    return status;
  }

  private static void print(ProgramCall call, List<String> line) {
    call.out().line(String.join(":", line));
  }
}
