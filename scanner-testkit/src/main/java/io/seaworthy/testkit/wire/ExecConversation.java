package io.seaworthy.testkit.wire;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.api.exec.RunningProcess;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.Strike;
import java.io.IOException;
import java.util.Optional;

/** One exec from the 101 to the close: starts the process and feeds it from the client's frames. */
final class ExecConversation implements Answer.Conversation {
  private static final int STDIN = 0;
  private static final int END_OF_CHANNEL = 255;
  private static final int PROTOCOL_ERROR = 1002;

  private final ApiCall call;
  private final ExecRequest exec;
  private final Subprotocol protocol;
  private final boolean runs;
  private final ProcessLauncher launcher;
  private final ExecTarget target;
  private final Traffic traffic;
  private final Optional<Strike> strike;

  ExecConversation(
      ApiCall call,
      ExecRequest exec,
      Subprotocol protocol,
      boolean runs,
      ProcessLauncher launcher,
      ExecTarget target,
      Traffic traffic,
      Optional<Strike> strike) {
    this.call = call;
    this.exec = exec;
    this.protocol = protocol;
    this.runs = runs;
    this.launcher = launcher;
    this.target = target;
    this.traffic = traffic;
    this.strike = strike;
  }

  /** The same exec with a fault in it. */
  ExecConversation befallenBy(Strike fault) {
    return new ExecConversation(
        call, exec, protocol, runs, launcher, target, traffic, Optional.of(fault));
  }

  @Override
  public void run(Connection connection) throws IOException {
    traffic.exec(
        new Traffic.SeenExec(
            exec.namespace(),
            exec.pod(),
            exec.container(),
            exec.command(),
            exec.stdin(),
            protocol.id(),
            call.auditId()));
    try {
      connection.write(UpgradeFaults.handshake(strike, call.request(), protocol));
      converse(connection);
    } finally {
      traffic.execOver();
    }
  }

  private void converse(Connection connection) throws IOException {
    ExecOutput output = new ExecOutput(sink(connection), exec, protocol, execId());
    output.hello();
    Optional<RunningProcess> process = start(output);
    try {
      read(connection, output, process);
    } finally {
      connection.clientLeaves();
      process.ifPresent(RunningProcess::close);
    }
  }

  private ExecSink sink(Connection connection) {
    if (strike.isEmpty()) {
      return new FrameSink(connection);
    }
    Pipe pipe = ExecFaults.pipe(strike.get(), connection);
    return ExecFaults.sink(strike.get(), new FrameSink(pipe), pipe, target);
  }

  private Optional<RunningProcess> start(ExecOutput output) {
    if (!exec.hasStream()) {
      output.refuse(ExecStatus.unreachable("you must specify at least 1 of stdin, stdout, stderr"));
      return Optional.empty();
    }
    if (!runs) {
      output.refuse(ExecStatus.unreachable("container not found (\"" + exec.container() + "\")"));
      return Optional.empty();
    }
    if (exec.command().isEmpty()) {
      output.ended(
          new ProcessEnd.NeverStarted(
              new NotStarted(NotStarted.Reason.RUNTIME_ERROR, "args must not be empty")));
      return Optional.empty();
    }
    if (strike.filter(s -> s.fault().kind() == FaultKind.PROGRAM_MISSING).isPresent()) {
      strike.ifPresent(Strike::fire);
      output.ended(
          new ProcessEnd.NeverStarted(
              new NotStarted(NotStarted.Reason.BINARY_NOT_FOUND, exec.command().get(0))));
      return Optional.empty();
    }
    return Optional.of(launcher.start(exec.command(), exec.stdin(), output));
  }

  /** Reads until the client closes or leaves. Each frame counts for itself, as in Go's library. */
  private void read(Connection connection, ExecOutput output, Optional<RunningProcess> process)
      throws IOException {
    for (Optional<Frames.Frame> next = Frames.read(connection.in());
        next.isPresent();
        next = Frames.read(connection.in())) {
      Frames.Frame frame = next.get();
      if (!frame.masked()) {
        // Go's library says what is wrong, and then closes as ever.
        connection.write(Frames.close(PROTOCOL_ERROR));
        output.close(FrameSink.NORMAL);
        return;
      } else if (frame.opcode() == Frames.CLOSE) {
        connection.clientLeaves();
        output.close(FrameSink.NORMAL);
        return;
      } else if (frame.opcode() == Frames.PING) {
        output.pong(frame.payload().toArray());
      } else if (frame.opcode() != Frames.PONG && !frame.payload().isEmpty()) {
        take(frame.payload(), output, process);
      }
    }
  }

  private void take(Bytes message, ExecOutput output, Optional<RunningProcess> process) {
    int channel = message.at(0) & 0xFF;
    if (channel == STDIN && exec.stdin()) {
      process.ifPresent(p -> p.write(message.slice(1, message.size()).toArray()));
    } else if (channel == END_OF_CHANNEL && protocol == Subprotocol.V5) {
      if (message.size() != 2) {
        output.close(FrameSink.NORMAL);
      } else if (message.at(1) == STDIN) {
        process.ifPresent(RunningProcess::endInput);
      }
    }
  }

  /** A runtime's name for one exec: 64 hexadecimal digits, here made from the audit id. */
  private String execId() {
    return PodManifest.digest(call.auditId());
  }
}
