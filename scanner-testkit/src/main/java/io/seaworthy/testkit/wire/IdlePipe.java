package io.seaworthy.testkit.wire;

import io.seaworthy.testkit.fault.Strike;
import java.io.IOException;

/** A pipe that is cut when nothing was written to it for a while. */
final class IdlePipe extends ForwardingPipe {
  private final Strike strike;
  private int writes;

  IdlePipe(Pipe next, Strike strike) {
    super(next);
    this.strike = strike;
  }

  @Override
  public synchronized void write(byte[] bytes) throws IOException {
    super.write(bytes);
    int now = ++writes;
    later(strike.fault().pause(), () -> cut(now));
  }

  private synchronized void cut(int atWrite) throws IOException {
    if (writes == atWrite) {
      strike.fire();
      hangUp();
      closeSoon();
    }
  }

  @Override
  public synchronized void finish() throws IOException {
    // No write follows, and none is waited for.
    writes++;
    super.finish();
  }
}
