package io.seaworthy.testkit.wire;

import io.seaworthy.testkit.fault.Phase;
import io.seaworthy.testkit.fault.Strike;
import java.time.Duration;

/** Puts a fault between an exec and its client. */
final class ExecFaults {
  private ExecFaults() {}

  /** The pipe that the fault makes of a sound one. */
  static Pipe pipe(Strike strike, Pipe sound) {
    return switch (strike.fault().kind()) {
      case RESET_AT_BYTE -> new CutPipe(sound, strike, sound::reset);
      case HANG_UP_AT_BYTE -> new CutPipe(sound, strike, sound::hangUp);
      case HALF_CLOSE_AT_BYTE -> new CutPipe(sound, strike, sound::finish);
      case STALL_AT_BYTE -> new CutPipe(sound, strike, () -> {});
      case DRIP -> new SlicedPipe(sound, strike, strike.fault().pause());
      case IDLE_CUT -> new IdlePipe(sound, strike);
      case ONE_BYTE_SLICES -> new SlicedPipe(sound, strike, Duration.ZERO);
      default -> sound;
    };
  }

  /** The sink that the fault makes of a sound one. */
  static ExecSink sink(Strike strike, ExecSink sound, Pipe pipe, ExecTarget target) {
    if (strike.fault().kind().phase() == Phase.CLOSE) {
      return new EndFaults(sound, strike, pipe);
    }
    return switch (strike.fault().kind()) {
      case LATENCY, ONE_BYTE_MESSAGES, MERGED_FRAMES, FRAGMENTED_MESSAGES, EMPTY_OUTPUT, NO_PONG ->
          new ShapeFaults(sound, strike, pipe);
      case TRUNCATED_THEN_CLOSED,
          TRUNCATED_THEN_SUCCESS,
          STATUS_BEFORE_END,
          ENDLESS_OUTPUT,
          UNKNOWN_CHANNEL,
          EMPTY_MESSAGE,
          TEXT_FRAME,
          RESERVED_OPCODE,
          MASKED_FRAME,
          OVERSIZED_FRAME,
          PING_FLOOD,
          KILLED_137,
          CONTAINER_RESTARTED,
          POD_DELETED ->
          new StreamFaults(sound, strike, pipe, target);
      default -> sound;
    };
  }
}
