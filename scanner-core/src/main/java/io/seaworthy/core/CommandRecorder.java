package io.seaworthy.core;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A session that reaches nothing and remembers what would have been asked, each question once. */
final class CommandRecorder implements Session {
  private static final CommandOutcome NOTHING =
      new CommandOutcome.NotStarted(
          CommandOutcome.NotStarted.Reason.SESSION_CLOSED, "questions are listed, not asked");

  private final Map<List<String>, Command> heard = new LinkedHashMap<>();

  List<Command> heard() {
    return List.copyOf(heard.values());
  }

  @Override
  public Target target() {
    return Target.of(URI.create("none://none"));
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> commands) {
    commands.forEach(command -> heard.putIfAbsent(command.words(), command));
    return commands.stream().map(command -> NOTHING).toList();
  }

  @Override
  public void close() {}
}
