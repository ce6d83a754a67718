package io.seaworthy.testkit.wire;

import io.seaworthy.testkit.fault.Strike;
import java.io.IOException;
import java.time.Duration;

/** A pipe that lets one byte through at a time, each after a pause. */
final class SlicedPipe extends ForwardingPipe {
  private final Strike strike;
  private final Duration pause;

  SlicedPipe(Pipe next, Strike strike, Duration pause) {
    super(next);
    this.strike = strike;
    this.pause = pause;
  }

  @Override
  public synchronized void write(byte[] bytes) throws IOException {
    strike.fire();
    for (byte b : bytes) {
      pause(pause);
      super.write(new byte[] {b});
    }
  }
}
