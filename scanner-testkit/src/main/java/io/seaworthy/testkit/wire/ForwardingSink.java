package io.seaworthy.testkit.wire;

import java.io.IOException;

/** A sink that does what another does, but for what a subclass changes. */
abstract class ForwardingSink implements ExecSink {
  private final ExecSink next;

  ForwardingSink(ExecSink next) {
    this.next = next;
  }

  @Override
  public void message(int channel, byte[] payload) throws IOException {
    next.message(channel, payload);
  }

  @Override
  public void pong(byte[] payload) throws IOException {
    next.pong(payload);
  }

  @Override
  public void end(byte[] status) throws IOException {
    next.end(status);
  }

  @Override
  public void close(int code) throws IOException {
    next.close(code);
  }

  @Override
  public void hangUp() throws IOException {
    next.hangUp();
  }
}
