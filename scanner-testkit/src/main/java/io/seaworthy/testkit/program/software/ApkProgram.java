package io.seaworthy.testkit.program.software;

import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code apk info [-v | -vv] [-e NAME…]} and {@code apk list --installed}, from {@code
 * /lib/apk/db/installed}.
 */
final class ApkProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    List<String> words = new ArrayList<>(call.arguments());
    words.remove("--no-network");
    List<Map<String, String>> installed =
        Stanzas.read(call, "/lib/apk/db/installed").stream().map(Stanzas::fields).toList();
    if (words.equals(List.of("list", "--installed")) || words.equals(List.of("list", "-I"))) {
      installed.forEach(
          each ->
              call.out()
                  .line(
                      full(each)
                          + " "
                          + each.get("A")
                          + " {"
                          + each.get("P")
                          + "} () [installed]"));
      return 0;
    }
    if (words.equals(List.of("info"))) {
      installed.forEach(each -> call.out().line(each.getOrDefault("P", "")));
      return 0;
    }
    if (words.equals(List.of("info", "-v"))) {
      installed.forEach(each -> call.out().line(full(each)));
      return 0;
    }
    if (words.equals(List.of("info", "-vv"))) {
      installed.forEach(each -> call.out().line(full(each) + " - " + each.get("T")));
      return 0;
    }
    if (words.size() > 2 && words.subList(0, 2).equals(List.of("info", "-e"))) {
      return existing(call, words.subList(2, words.size()), installed);
    }
    throw call.unsupported("a call like " + call.words());
  }

  private static int existing(
      ProgramCall call, List<String> names, List<Map<String, String>> installed) {
    int status = 0;
    for (String name : names) {
      if (installed.stream().anyMatch(each -> name.equals(each.get("P")))) {
        call.out().line(name);
      } else {
        status = 1;
      }
    }
    return status;
  }

  private static String full(Map<String, String> each) {
    return each.get("P") + "-" + each.get("V");
  }
}
