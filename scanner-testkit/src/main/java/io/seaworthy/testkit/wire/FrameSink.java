package io.seaworthy.testkit.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Sends an exec's answers as a sound server does: one frame a message. */
final class FrameSink implements ExecSink {
  static final int NORMAL = 1000;

  private final Pipe pipe;

  FrameSink(Pipe pipe) {
    this.pipe = pipe;
  }

  /** A message's payload with its channel in front. */
  static byte[] onChannel(int channel, byte[] payload) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(payload.length + 1);
    bytes.write(channel);
    bytes.writeBytes(payload);
    return bytes.toByteArray();
  }

  @Override
  public void message(int channel, byte[] payload) throws IOException {
    pipe.write(Frames.message(Frames.BINARY, onChannel(channel, payload)));
  }

  @Override
  public void pong(byte[] payload) throws IOException {
    pipe.write(Frames.message(Frames.PONG, payload));
  }

  @Override
  public void end(byte[] status) throws IOException {
    message(ExecOutput.STATUS, status);
    close(NORMAL);
  }

  @Override
  public void close(int code) throws IOException {
    pipe.write(Frames.close(code));
    pipe.finish();
    pipe.closeSoon();
  }

  @Override
  public void hangUp() throws IOException {
    pipe.hangUp();
    pipe.closeSoon();
  }
}
