package io.seaworthy.testkit.wire;

import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.Strike;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** The faults of phase STREAM that change every message: its frames, its time, or its being. */
final class ShapeFaults extends ForwardingSink {
  private final Strike strike;
  private final Pipe pipe;

  ShapeFaults(ExecSink next, Strike strike, Pipe pipe) {
    super(next);
    this.strike = strike;
    this.pipe = pipe;
  }

  @Override
  public void message(int channel, byte[] payload) throws IOException {
    switch (strike.fault().kind()) {
      case NO_PONG -> super.message(channel, payload);
      case LATENCY -> {
        strike.fire();
        pipe.pause(strike.fault().pause());
        super.message(channel, payload);
      }
      case EMPTY_OUTPUT -> {
        if (payload.length == 0 || channel == ExecOutput.STATUS) {
          super.message(channel, payload);
        } else {
          strike.fire();
        }
      }
      case ONE_BYTE_MESSAGES -> {
        if (payload.length == 0 || channel == ExecOutput.STATUS) {
          super.message(channel, payload);
        } else {
          byByte(channel, payload);
        }
      }
      case MERGED_FRAMES -> {
        strike.fire();
        pipe.write(merged(channel, payload));
      }
      case FRAGMENTED_MESSAGES -> {
        strike.fire();
        fragments(FrameSink.onChannel(channel, payload));
      }
      default -> throw new IllegalStateException(strike + " does not change every message");
    }
  }

  @Override
  public void pong(byte[] payload) throws IOException {
    if (strike.fault().kind() == FaultKind.NO_PONG) {
      strike.fire();
    } else {
      super.pong(payload);
    }
  }

  @Override
  public void end(byte[] status) throws IOException {
    if (strike.fault().kind() == FaultKind.MERGED_FRAMES) {
      ByteArrayOutputStream both = new ByteArrayOutputStream();
      both.writeBytes(
          Frames.message(Frames.BINARY, FrameSink.onChannel(ExecOutput.STATUS, status)));
      both.writeBytes(Frames.close(FrameSink.NORMAL));
      pipe.write(both.toByteArray());
      pipe.finish();
      pipe.closeSoon();
      return;
    }
    message(ExecOutput.STATUS, status);
    close(FrameSink.NORMAL);
  }

  private void byByte(int channel, byte[] payload) throws IOException {
    strike.fire();
    for (byte b : payload) {
      super.message(channel, new byte[] {b});
    }
  }

  /** Both halves of a message as messages, with a ping before, between and after. */
  private static byte[] merged(int channel, byte[] payload) {
    int middle = payload.length / 2;
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    byte[] ping = Frames.message(Frames.PING, new byte[0]);
    frames.writeBytes(ping);
    frames.writeBytes(half(channel, Arrays.copyOf(payload, middle)));
    frames.writeBytes(ping);
    frames.writeBytes(half(channel, Arrays.copyOfRange(payload, middle, payload.length)));
    frames.writeBytes(ping);
    return frames.toByteArray();
  }

  private static byte[] half(int channel, byte[] payload) {
    return Frames.message(Frames.BINARY, FrameSink.onChannel(channel, payload));
  }

  /** The first fragment holds the channel alone; a control frame may stand between fragments. */
  private void fragments(byte[] message) throws IOException {
    pipe.write(Frames.piece(Frames.BINARY, new byte[] {message[0]}));
    int from = 1;
    while (message.length - from > 2) {
      pipe.write(Frames.message(Frames.PING, new byte[0]));
      pipe.write(Frames.piece(Frames.CONTINUATION, Arrays.copyOfRange(message, from, from + 2)));
      from += 2;
    }
    pipe.write(
        Frames.message(Frames.CONTINUATION, Arrays.copyOfRange(message, from, message.length)));
  }
}
