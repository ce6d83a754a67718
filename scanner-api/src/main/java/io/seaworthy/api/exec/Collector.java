package io.seaworthy.api.exec;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.CommandOutcome.Partial;
import io.seaworthy.api.command.OutputLimit;
import org.jspecify.annotations.Nullable;

/** Keeps what one process prints, up to a limit for each stream, and how it ends. */
final class Collector implements ProcessListener {
  private final SessionLock lock;
  private final ByteSink out;
  private final ByteSink err;
  private @Nullable String exceeded;
  private @Nullable ProcessEnd end;

  Collector(SessionLock lock, OutputLimit limit) {
    this.lock = lock;
    this.out = new ByteSink(limit.bytes());
    this.err = new ByteSink(limit.bytes());
  }

  @Override
  public void stdout(byte[] bytes) {
    lock.update(() -> keep("stdout", out, bytes));
  }

  @Override
  public void stderr(byte[] bytes) {
    lock.update(() -> keep("stderr", err, bytes));
  }

  @Override
  public void ended(ProcessEnd how) {
    lock.update(
        () -> {
          if (end == null) {
            end = how;
          }
        });
  }

  private void keep(String stream, ByteSink sink, byte[] bytes) {
    boolean whole = sink.add(bytes, 0, bytes.length);
    if (!whole && exceeded == null) {
      exceeded = stream;
    }
  }

  /** Tells whether there is nothing left to wait for. To be asked under the lock. */
  boolean isSettled() {
    return end != null || exceeded != null;
  }

  @Nullable ProcessEnd end() {
    synchronized (lock) {
      return end;
    }
  }

  /** The stream that went over the limit first. */
  @Nullable String exceeded() {
    synchronized (lock) {
      return exceeded;
    }
  }

  boolean heardNothing() {
    synchronized (lock) {
      return out.size() == 0 && err.size() == 0;
    }
  }

  Bytes stdout() {
    synchronized (lock) {
      return out.bytes();
    }
  }

  Bytes stderr() {
    synchronized (lock) {
      return err.bytes();
    }
  }

  Partial partial() {
    return new Partial(stdout(), stderr());
  }
}
