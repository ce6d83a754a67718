package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import io.seaworthy.testkit.program.Quoting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code env [NAME=VALUE]… [PROGRAM [ARGUMENT]…]}. */
final class EnvProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    List<String> words = call.arguments();
    Map<String, String> environment = new LinkedHashMap<>(call.environment());
    int at = 0;
    while (at < words.size() && words.get(at).indexOf('=') > 0) {
      String[] parts = words.get(at).split("=", 2);
      environment.put(parts[0], parts[1]);
      at++;
    }
    if (at == words.size()) {
      environment.forEach((name, value) -> call.out().line(name + "=" + value));
      return 0;
    }
    if (words.get(at).startsWith("-")) {
      throw call.unsupported("option " + words.get(at));
    }
    ProgramCall other =
        call.withEnvironment(environment).withWords(words.subList(at, words.size()));
    String name = words.get(at);
    return switch (call.processes().find(other).verdict()) {
      case FOUND -> call.processes().execute(other);
      case DENIED -> call.fail(126, complaint(call, name) + "Permission denied");
      case ABSENT -> call.fail(127, complaint(call, name) + "No such file or directory");
    };
  }

  private static String complaint(ProgramCall call, String name) {
    return (call.busyBox() ? "can't execute '" + name + "'" : Quoting.always(name)) + ": ";
  }
}
