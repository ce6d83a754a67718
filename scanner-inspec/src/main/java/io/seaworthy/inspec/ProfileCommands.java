package io.seaworthy.inspec;

import io.seaworthy.api.command.Command;
import io.seaworthy.core.policy.CommandPolicy;
import io.seaworthy.core.policy.ForeseenCommand;
import io.seaworthy.inspec.dsl.CommandCalls.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together what a profile asks while it is loaded and what its sources call. */
final class ProfileCommands {
  private ProfileCommands() {}

  static List<ForeseenCommand> of(
      List<Command> asked, List<Call> calls, List<String> problems, CommandPolicy policy) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    List<ForeseenCommand> atRunTime = new ArrayList<>();
    for (Call call : calls) {
      call.text()
          .ifPresentOrElse(
              text -> places.computeIfAbsent(text, key -> new ArrayList<>()).add(call.place()),
              () -> atRunTime.add(ForeseenCommand.atRunTime(call.place(), call.line())));
    }
    List<ForeseenCommand> all = new ArrayList<>();
    for (Command command : asked) {
      List<String> spelt =
          command instanceof Command.AuthorText author ? places.remove(author.text()) : null;
      String place = spelt == null ? "while loading" : String.join(", ", spelt);
      all.add(ForeseenCommand.declared(command, place, policy));
    }
    places.forEach(
        (text, where) ->
            all.add(
                ForeseenCommand.declared(
                    Command.authorText(text), String.join(", ", where), policy)));
    all.addAll(atRunTime);
    problems.forEach(problem -> all.add(ForeseenCommand.atRunTime("not loaded", problem)));
    return List.copyOf(all);
  }
}
