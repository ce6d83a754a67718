package io.seaworthy.testkit;

import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The answers that a test registered; the one that was registered last wins. Immutable. */
final class CommandStubs {
  private final List<Stub> stubs;
  private final Map<String, TemplateHandler> templates;

  CommandStubs(List<Stub> stubs, Map<String, TemplateHandler> templates) {
    this.stubs = List.copyOf(stubs);
    this.templates = Map.copyOf(new LinkedHashMap<>(templates));
  }

  /** One registered answer; the name is for messages. */
  record Stub(
      String name, Predicate<CommandCall> when, Function<CommandCall, CommandAnswer> answer) {}

  Optional<Program> find(List<String> words) {
    CommandCall call = new CommandCall(words);
    TemplateHandler handler = templates.get(call.templateId());
    if (handler != null) {
      return Optional.of(running -> give(running, handler.answer(words.subList(4, words.size()))));
    }
    for (int i = stubs.size() - 1; i >= 0; i--) {
      Stub stub = stubs.get(i);
      if (stub.when().test(call)) {
        return Optional.of(running -> give(running, stub.answer().apply(call)));
      }
    }
    return Optional.empty();
  }

  private static int give(ProgramCall running, CommandAnswer answer) {
    running.processes().sleep(answer.delay());
    running.out().write(answer.stdout().toArray());
    running.err().write(answer.stderr().toArray());
    return answer.exitCode();
  }

  /** Returns the names of all stubs, for the hint which one was meant. */
  List<String> names() {
    List<String> names = new ArrayList<>(templates.keySet());
    stubs.forEach(stub -> names.add(stub.name()));
    return names;
  }
}
