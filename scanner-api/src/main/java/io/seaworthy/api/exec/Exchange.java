package io.seaworthy.api.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Partial;
import java.util.List;

/** A command on its way through a shell. What its frames hold is read under the session's lock. */
final class Exchange {
  private final Command command;
  private final byte[] request;
  private final StreamFrame out;
  private final StreamFrame err;
  private long sentAt;

  private Exchange(Command command, List<String> words) {
    String nonce = ShellProtocol.nonce();
    int limit = command.options().outputLimit().bytes();
    this.command = command;
    this.request = ShellProtocol.command(nonce, words, command.options().secretVariables());
    this.out = StreamFrame.stdout(nonce, limit);
    this.err = StreamFrame.stderr(nonce, limit);
  }

  static Exchange of(Command command) {
    return new Exchange(command, command.words());
  }

  /** A command without words, which starts nothing: all that counts is that the shell answers. */
  static Exchange signOfLife() {
    return new Exchange(Command.argv("true"), List.of());
  }

  Command command() {
    return command;
  }

  byte[] request() {
    return request;
  }

  StreamFrame out() {
    return out;
  }

  StreamFrame err() {
    return err;
  }

  void sentAt(long nanos) {
    sentAt = nanos;
  }

  long sentAt() {
    return sentAt;
  }

  boolean isComplete() {
    return out.isEnded() && err.isEnded();
  }

  boolean isExceeded() {
    return out.isExceeded() || err.isExceeded();
  }

  Partial partial() {
    return new Partial(out.content(), err.content());
  }
}
