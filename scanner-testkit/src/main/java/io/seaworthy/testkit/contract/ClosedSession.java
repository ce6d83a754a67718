package io.seaworthy.testkit.contract;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import java.net.URI;
import java.util.List;

/** Stands where no session has been opened yet. */
enum ClosedSession implements Session {
  INSTANCE;

  @Override
  public Target target() {
    return Target.of(URI.create("none:none"));
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> commands) {
    throw new IllegalStateException("the session is opened before each test");
  }

  @Override
  public void close() {}
}
