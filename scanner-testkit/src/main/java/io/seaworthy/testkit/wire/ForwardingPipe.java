package io.seaworthy.testkit.wire;

import java.io.IOException;
import java.time.Duration;

/** A pipe that does what another does, but for what a subclass changes. */
abstract class ForwardingPipe implements Pipe {
  private final Pipe next;

  ForwardingPipe(Pipe next) {
    this.next = next;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    next.write(bytes);
  }

  @Override
  public void finish() throws IOException {
    next.finish();
  }

  @Override
  public void hangUp() throws IOException {
    next.hangUp();
  }

  @Override
  public void reset() throws IOException {
    next.reset();
  }

  @Override
  public void closeSoon() {
    next.closeSoon();
  }

  @Override
  public void later(Duration delay, Action action) {
    next.later(delay, action);
  }

  @Override
  public void pause(Duration duration) throws IOException {
    next.pause(duration);
  }

  @Override
  public boolean isWanted() {
    return next.isWanted();
  }
}
