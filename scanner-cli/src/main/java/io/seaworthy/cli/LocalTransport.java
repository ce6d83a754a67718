package io.seaworthy.cli;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.exec.ExecSession;
import io.seaworthy.api.exec.LocalProcesses;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reaches the machine that the program runs on: {@code local://}. */
final class LocalTransport implements Transport {
  private final ExecOptions options;
  private final List<LocalProcesses> launchers = new CopyOnWriteArrayList<>();

  LocalTransport(ExecOptions options) {
    this.options = options;
  }

  @Override
  public Session open(Target target) {
    if (!"local".equals(target.uri().getScheme())) {
      throw new IllegalArgumentException("target: \"" + target.uri() + "\"; accepted is local://");
    }
    LocalProcesses launcher = LocalProcesses.unmarked();
    launchers.add(launcher);
    return ExecSession.over(target, launcher, options);
  }

  /** Kills what the sessions still run; they start no more. */
  @Override
  public void close() {
    launchers.forEach(LocalProcesses::close);
  }
}
