package io.seaworthy.cli;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.exec.ExecSession;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;

/** Reaches the machine that the program runs on: {@code local://}. */
final class LocalTransport implements Transport {
  @Override
  public Session open(Target target) {
    return ExecSession.over(target, new LocalLauncher(), ExecOptions.DEFAULT);
  }

  @Override
  public void close() {}
}
