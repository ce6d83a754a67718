package io.seaworthy.testkit.wire;

import io.seaworthy.testkit.fault.Strike;
import java.io.IOException;
import java.util.Arrays;

/** The faults of phase STREAM that strike once, between two bytes of output. */
final class StreamFaults extends ForwardingSink {
  private static final int UNKNOWN_CHANNEL = 9;
  private static final int RESERVED_OPCODE = 0x3;
  private static final int PINGS = 2000;

  private final Strike strike;
  private final Pipe pipe;
  private final ExecTarget target;
  private int sent;
  private boolean struck;
  private volatile boolean silent;
  private boolean statusSent;

  StreamFaults(ExecSink next, Strike strike, Pipe pipe, ExecTarget target) {
    super(next);
    this.strike = strike;
    this.pipe = pipe;
    this.target = target;
  }

  @Override
  public void message(int channel, byte[] payload) throws IOException {
    int head = strike.fault().atByte() - sent;
    if (silent) {
      return;
    }
    if (struck || payload.length == 0 || head >= payload.length) {
      sent += payload.length;
      super.message(channel, payload);
      return;
    }
    if (head > 0) {
      super.message(channel, Arrays.copyOf(payload, head));
    }
    strike(channel, Arrays.copyOfRange(payload, head, payload.length));
  }

  @Override
  public void pong(byte[] payload) throws IOException {
    if (!silent) {
      super.pong(payload);
    }
  }

  @Override
  public void end(byte[] status) throws IOException {
    if (!struck && sent >= strike.fault().atByte()) {
      strike(ExecOutput.STDOUT, new byte[0]);
    }
    if (silent) {
      return;
    }
    if (statusSent) {
      super.close(FrameSink.NORMAL);
    } else {
      super.end(status);
    }
  }

  @Override
  public void close(int code) throws IOException {
    if (!silent) {
      super.close(code);
    }
  }

  @Override
  public void hangUp() throws IOException {
    if (!silent) {
      super.hangUp();
    }
  }

  private void strike(int channel, byte[] rest) throws IOException {
    struck = true;
    strike.fire();
    byte[] message = FrameSink.onChannel(channel, rest);
    switch (strike.fault().kind()) {
      case TRUNCATED_THEN_CLOSED -> {
        super.close(FrameSink.NORMAL);
        silent = true;
      }
      case TRUNCATED_THEN_SUCCESS -> {
        super.end(Json.bytes(ExecStatus.success()));
        silent = true;
      }
      case KILLED_137 -> killed();
      case CONTAINER_RESTARTED -> {
        target.restart();
        killed();
      }
      case POD_DELETED -> {
        target.delete();
        silent = true;
      }
      case STATUS_BEFORE_END -> {
        super.message(ExecOutput.STATUS, Json.bytes(ExecStatus.success()));
        statusSent = true;
        super.message(channel, rest);
      }
      case ENDLESS_OUTPUT -> flood(channel);
      case UNKNOWN_CHANNEL -> {
        super.message(UNKNOWN_CHANNEL, new byte[] {'?'});
        super.message(channel, rest);
      }
      case EMPTY_MESSAGE -> {
        pipe.write(Frames.message(Frames.BINARY, new byte[0]));
        super.message(channel, rest);
      }
      case TEXT_FRAME -> pipe.write(Frames.message(Frames.TEXT, message));
      case RESERVED_OPCODE -> {
        pipe.write(Frames.message(RESERVED_OPCODE, message));
        super.message(channel, rest);
      }
      case MASKED_FRAME -> pipe.write(Frames.masked(Frames.BINARY, message));
      case OVERSIZED_FRAME -> {
        pipe.write(Frames.oversized(Frames.BINARY));
        pipe.write(message);
        silent = true;
      }
      case PING_FLOOD -> {
        for (int i = 0; i < PINGS; i++) {
          pipe.write(Frames.message(Frames.PING, new byte[] {(byte) i}));
        }
        super.message(channel, rest);
      }
      default -> throw new IllegalStateException(strike + " does not strike between two bytes");
    }
  }

  private void killed() throws IOException {
    super.end(Json.bytes(ExecStatus.exit("137", "command terminated with exit code 137")));
    silent = true;
  }

  private void flood(int channel) throws IOException {
    byte[] zeros = new byte[16 * 1024];
    while (pipe.isWanted()) {
      super.message(channel, zeros);
    }
  }
}
