package io.seaworthy.testkit.record;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.RequestListener;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session whose answers are recorded or replayed; the real one is opened when it is needed. */
final class RecordedSession implements Session {
  private final RecordingTransport transport;
  private final Target target;
  private final RequestListener requests;
  private @Nullable Session real;

  RecordedSession(RecordingTransport transport, Target target, RequestListener requests) {
    this.transport = transport;
    this.target = target;
    this.requests = requests;
  }

  @Override
  public Target target() {
    return target;
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> commands) {
    return transport.answers(target, commands, this::real);
  }

  private synchronized Session real() {
    Session session = real;
    if (session == null) {
      session = transport.openReal(target, requests);
      real = session;
    }
    return session;
  }

  @Override
  public synchronized TargetCheck checkTarget() {
    return real == null
        ? new TargetCheck.Unverifiable("a recording is replayed")
        : real.checkTarget();
  }

  @Override
  public synchronized void close() {
    if (real != null) {
      real.close();
    }
  }
}
