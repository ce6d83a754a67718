package io.seaworthy.testkit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessListener;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Turns what a process does into messages, in the words of the sub-protocol. */
final class ExecOutput implements ProcessListener {
  static final int STDOUT = 1;
  static final int STDERR = 2;
  static final int STATUS = 3;

  /** What real servers put into one message at most. */
  private static final int MAX_MESSAGE = 32 * 1024;

  private final ExecSink sink;
  private final ExecRequest exec;
  private final Subprotocol protocol;
  private final String execId;
  private volatile boolean over;

  ExecOutput(ExecSink sink, ExecRequest exec, Subprotocol protocol, String execId) {
    this.sink = sink;
    this.exec = exec;
    this.protocol = protocol;
    this.execId = execId;
  }

  private interface Step {
    void run() throws IOException;
  }

  synchronized void hello() {
    send(() -> sink.message(exec.firstChannel(), new byte[0]));
  }

  @Override
  public synchronized void stdout(byte[] bytes) {
    if (exec.stdout()) {
      output(STDOUT, bytes);
    }
  }

  @Override
  public synchronized void stderr(byte[] bytes) {
    if (exec.stderr()) {
      output(STDERR, bytes);
    }
  }

  @Override
  public synchronized void ended(ProcessEnd end) {
    status(end).ifPresentOrElse(this::finish, () -> last(sink::hangUp));
  }

  private void finish(JsonObject status) {
    if (protocol != Subprotocol.NONE) {
      last(() -> sink.end(Json.bytes(status)));
      return;
    }
    Optional<byte[]> failure = Json.text(status, "message").map(text -> text.getBytes(UTF_8));
    if (failure.isPresent()) {
      last(() -> sink.end(failure.get()));
    } else {
      last(() -> sink.close(FrameSink.NORMAL));
    }
  }

  /** Ends with a status of the server's own, for a process that never was. */
  synchronized void refuse(JsonObject status) {
    finish(status);
  }

  /** Answers a ping; unlike the rest, even while a message is under way. */
  void pong(byte[] payload) {
    send(() -> sink.pong(payload));
  }

  /** Closes without a status. */
  synchronized void close(int code) {
    last(() -> sink.close(code));
  }

  private Optional<JsonObject> status(ProcessEnd end) {
    if (end instanceof ProcessEnd.Status status) {
      return Optional.of(ExecStatus.exit(status.code(), exec.command(), protocol));
    }
    if (end instanceof ProcessEnd.NeverStarted never) {
      return Optional.of(ExecStatus.notStarted(never.outcome(), exec.command(), execId, protocol));
    }
    // A real API server that loses the kubelet reports success under v5: seen with 1.34 and 1.36.
    return protocol == Subprotocol.V5 ? Optional.of(ExecStatus.success()) : Optional.empty();
  }

  private void output(int channel, byte[] bytes) {
    for (int from = 0; from < bytes.length; from += MAX_MESSAGE) {
      byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + MAX_MESSAGE));
      send(() -> sink.message(channel, part));
    }
  }

  private void last(Step step) {
    send(step);
    over = true;
  }

  private void send(Step step) {
    if (over) {
      return;
    }
    try {
      step.run();
    } catch (IOException e) {
      // The client is gone; whoever reads from it finds out the same and ends the exec.
      over = true;
    }
  }
}
