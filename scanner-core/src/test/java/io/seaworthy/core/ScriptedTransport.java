package io.seaworthy.core;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import io.seaworthy.api.transport.Transport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A transport whose every answer is one function's. */
final class ScriptedTransport implements Transport {
  final List<Command> sent = new CopyOnWriteArrayList<>();
  final List<Target> closed = new CopyOnWriteArrayList<>();
  private final Function<Command, CommandOutcome> answers;
  TargetCheck check = new TargetCheck.Same();

  ScriptedTransport(Function<Command, CommandOutcome> answers) {
    this.answers = answers;
  }

  /** Gives the canary its right answer and asks the function for the rest. */
  static ScriptedTransport sound(Function<Command, CommandOutcome> answers) {
    return new ScriptedTransport(
        command -> isCanary(command) ? canary(command) : answers.apply(command));
  }

  static boolean isCanary(Command command) {
    return command instanceof Command.Template template
        && template.template().id().equals("scan.canary");
  }

  static Exited canary(Command command) {
    String nonce = ((Command.Template) command).arguments().get(0);
    byte[] out = (nonce + "\0?\r\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    out[nonce.length() + 1] = (byte) 0xff;
    return new Exited(37, Bytes.of(out), Bytes.utf8(nonce + "\n"), Duration.ZERO);
  }

  static Exited exited(int code, String stdout) {
    return new Exited(code, Bytes.utf8(stdout), Bytes.EMPTY, Duration.ZERO);
  }

  @Override
  public Session open(Target target) {
    return new Session() {
      @Override
      public Target target() {
        return target;
      }

      @Override
      public List<CommandOutcome> runAll(List<Command> commands) {
        sent.addAll(commands);
        return commands.stream().map(answers).toList();
      }

      @Override
      public TargetCheck checkTarget() {
        return check;
      }

      @Override
      public void close() {
        closed.add(target);
      }
    };
  }

  @Override
  public void close() {}
}
