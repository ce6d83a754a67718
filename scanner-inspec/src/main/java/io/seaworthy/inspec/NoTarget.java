package io.seaworthy.inspec;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An empty Linux machine for a profile that is only read: it has no file and no program but uname.
 */
final class NoTarget implements Session {
  private static final String ABSENT = "No such file or directory\n";

  private final Map<List<String>, Command> asked = new LinkedHashMap<>();

  /** Returns what was asked, each question once, in order. */
  List<Command> asked() {
    return List.copyOf(asked.values());
  }

  @Override
  public Target target() {
    return Target.of(URI.create("none://none"));
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> commands) {
    commands.forEach(command -> asked.putIfAbsent(command.words(), command));
    return commands.stream().map(NoTarget::answer).toList();
  }

  private static CommandOutcome answer(Command command) {
    if (command.words().get(0).equals("uname")) {
      return exited(0, "Linux 0 x86_64\n", "");
    }
    if (command instanceof Command.Template) {
      return exited(1, "E " + ABSENT, "");
    }
    long paths = command.words().stream().dropWhile(word -> !word.equals("--")).skip(1).count();
    return exited(1, "", ABSENT.repeat((int) paths));
  }

  private static CommandOutcome exited(int code, String out, String err) {
    return new CommandOutcome.Exited(code, Bytes.utf8(out), Bytes.utf8(err), Duration.ZERO);
  }

  @Override
  public void close() {}
}
