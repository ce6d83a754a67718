package io.seaworthy.testkit;

import io.seaworthy.testkit.kernel.CommandTable;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.UnsupportedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What one fake container can run, and what it was asked for in vain. */
final class ContainerCommands implements CommandTable {
  private final CommandStubs stubs;
  private final List<String> unknown = new CopyOnWriteArrayList<>();

  ContainerCommands(CommandStubs stubs) {
    this.stubs = stubs;
  }

  @Override
  public Map<String, Program> programs() {
    return Programs.ALL;
  }

  @Override
  public Optional<Program> stub(List<String> words) {
    return stubs.find(words);
  }

  @Override
  public String unknown(List<String> words, Throwable problem) {
    String text = new CommandCall(command(words, problem)).text();
    List<String> names = new ArrayList<>(stubs.names());
    if (names.isEmpty()) {
      names.addAll(Programs.ALL.keySet());
    }
    String what =
        problem instanceof UnsupportedCommand
            ? problem.getMessage()
            : "the fake failed: " + problem;
    String line =
        "testkit: no stub for \""
            + shortened(text)
            + "\": "
            + what
            + Closest.to(text, names).map(name -> "; closest is \"" + name + '"').orElse("");
    unknown.add(line);
    return line;
  }

  private static List<String> command(List<String> words, Throwable problem) {
    return problem instanceof UnsupportedCommand unsupported && !unsupported.command().isEmpty()
        ? unsupported.command()
        : words;
  }

  List<String> unknown() {
    return List.copyOf(unknown);
  }

  private static String shortened(String text) {
    String visible = text.replace("\n", "\\n");
    return visible.length() > 200 ? visible.substring(0, 200) + "…" : visible;
  }
}
