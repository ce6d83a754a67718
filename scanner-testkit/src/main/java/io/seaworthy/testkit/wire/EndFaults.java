package io.seaworthy.testkit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import io.seaworthy.testkit.fault.Strike;
import java.io.IOException;
import java.util.Arrays;

/** The faults of phase CLOSE: what a server does in place of a status and a close. */
final class EndFaults extends ForwardingSink {
  private static final int GOING_AWAY = 1001;
  private static final int SERVER_ERROR = 1011;
  private static final int HUGE = 4 << 20;

  private final Strike strike;
  private final Pipe pipe;

  EndFaults(ExecSink next, Strike strike, Pipe pipe) {
    super(next);
    this.strike = strike;
    this.pipe = pipe;
  }

  @Override
  public void end(byte[] status) throws IOException {
    strike.fire();
    switch (strike.fault().kind()) {
      case NO_STATUS -> close(FrameSink.NORMAL);
      case CLOSED_1001 -> close(GOING_AWAY);
      case CLOSED_1006 -> hangUp();
      case CLOSED_1011 -> close(SERVER_ERROR);
      case TWO_STATUSES -> {
        message(ExecOutput.STATUS, status);
        super.end(opposite(status));
      }
      case STATUS_MALFORMED -> super.end(Arrays.copyOf(status, status.length / 2));
      case STATUS_EMPTY -> super.end(new byte[0]);
      case STATUS_HUGE -> super.end(huge());
      case STATUS_WITHOUT_CAUSE -> super.end(withoutCause());
      case EXIT_CODE_NOT_A_NUMBER -> super.end(exit("three"));
      case EXIT_CODE_NEGATIVE -> super.end(exit("-1"));
      case EXIT_CODE_OVER_255 -> super.end(exit("256"));
      case STATUS_INTERNAL_ERROR ->
          super.end(Json.bytes(ExecStatus.internalError("error dialing backend: EOF")));
      case DATA_AFTER_STATUS -> {
        message(ExecOutput.STATUS, status);
        message(ExecOutput.STDOUT, "after the end\n".getBytes(UTF_8));
        close(FrameSink.NORMAL);
      }
      case RESET_AFTER_STATUS -> {
        message(ExecOutput.STATUS, status);
        pipe.reset();
      }
      case NO_CLOSE_AFTER_STATUS -> message(ExecOutput.STATUS, status);
      case BACKGROUND_CHILD -> {
        // That nothing is sent is the fault.
      }
      default -> throw new IllegalStateException(strike + " is no fault of the close");
    }
  }

  private static byte[] opposite(byte[] status) {
    return new String(status, UTF_8).contains("\"Success\"")
        ? exit("1")
        : Json.bytes(ExecStatus.success());
  }

  private static byte[] exit(String code) {
    return Json.bytes(ExecStatus.exit(code, "command terminated with exit code " + code));
  }

  private static byte[] withoutCause() {
    JsonObject status = ExecStatus.exit("1", "command terminated");
    status.remove("details");
    return Json.bytes(status);
  }

  private static byte[] huge() {
    return Json.bytes(ExecStatus.exit("0", "x".repeat(HUGE)));
  }
}
