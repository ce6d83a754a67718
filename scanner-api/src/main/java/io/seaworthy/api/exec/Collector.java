package io.seaworthy.api.exec;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.CommandOutcome.Partial;
import io.seaworthy.api.command.OutputLimit;
import org.jspecify.annotations.Nullable;

/** Keeps what one process prints, up to a limit for each stream, and how it ends. */
final class Collector implements ProcessListener {
  private final SessionLock lock;
  private final int limit;
  private final ByteSink out = new ByteSink();
  private final ByteSink err = new ByteSink();
  private @Nullable String exceeded;
  private @Nullable ProcessEnd end;

  Collector(SessionLock lock, OutputLimit limit) {
    this.lock = lock;
    this.limit = limit.bytes();
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
    int room = Math.min(bytes.length, limit - sink.size());
    sink.add(bytes, 0, room);
    if (room < bytes.length && exceeded == null) {
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
      return out.first(out.size());
    }
  }

  Bytes stderr() {
    synchronized (lock) {
      return err.first(err.size());
    }
  }

  Partial partial() {
    return new Partial(stdout(), stderr());
  }
}
