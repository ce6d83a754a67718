package io.seaworthy.testkit;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import java.util.List;
import java.util.function.Consumer;

/** A session that tells what it was asked. */
final class RecordingSession implements Session {
  private final Session session;
  private final Consumer<RecordedCommand> record;
  private final Consumer<Session> closed;

  RecordingSession(Session session, Consumer<RecordedCommand> record, Consumer<Session> closed) {
    this.session = session;
    this.record = record;
    this.closed = closed;
  }

  @Override
  public Target target() {
    return session.target();
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> commands) {
    commands.forEach(command -> record.accept(new RecordedCommand(target(), command)));
    return session.runAll(commands);
  }

  @Override
  public TargetCheck checkTarget() {
    return session.checkTarget();
  }

  @Override
  public void close() {
    session.close();
    closed.accept(this);
  }
}
