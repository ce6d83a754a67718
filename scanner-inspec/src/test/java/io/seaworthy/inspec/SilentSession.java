package io.seaworthy.inspec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import java.util.List;

/** A session for targets that are made of fake resources: nothing must ever reach it. */
final class SilentSession implements Session {
  @Override
  public Target target() {
    throw new IllegalStateException("nobody should ask for the target");
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> commands) {
    throw new IllegalStateException("the fake resources ask no commands: " + commands);
  }

  @Override
  public void close() {}
}
