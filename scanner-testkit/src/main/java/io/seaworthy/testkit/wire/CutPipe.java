package io.seaworthy.testkit.wire;

import io.seaworthy.testkit.fault.Strike;
import java.io.IOException;
import java.util.Arrays;

/** A pipe that breaks after a number of bytes, and is deaf from then on. */
final class CutPipe extends ForwardingPipe {
  /** What happens where the pipe breaks. */
  @FunctionalInterface
  interface Break {
    void happen() throws IOException;
  }

  private final Strike strike;
  private final Break broken;
  private int left;
  private boolean cut;

  CutPipe(Pipe next, Strike strike, Break broken) {
    super(next);
    this.strike = strike;
    this.broken = broken;
    left = strike.fault().atByte();
  }

  @Override
  public synchronized void write(byte[] bytes) throws IOException {
    if (cut) {
      return;
    }
    if (bytes.length <= left) {
      left -= bytes.length;
      super.write(bytes);
      return;
    }
    if (left > 0) {
      super.write(Arrays.copyOf(bytes, left));
    }
    cut = true;
    strike.fire();
    broken.happen();
  }

  @Override
  public synchronized void finish() throws IOException {
    if (!cut) {
      super.finish();
    }
  }

  @Override
  public synchronized void hangUp() throws IOException {
    if (!cut) {
      super.hangUp();
    }
  }

  @Override
  public synchronized void closeSoon() {
    if (!cut) {
      super.closeSoon();
    }
  }
}
