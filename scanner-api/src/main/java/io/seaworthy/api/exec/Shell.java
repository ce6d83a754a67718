package io.seaworthy.api.exec;

import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session's shell in the container, from its greeting to its end. */
final class Shell implements ProcessListener {
  private final SessionLock lock;
  private final StreamFrame outGreeting;
  private final StreamFrame errGreeting;
  private final FrameReader out;
  private final FrameReader err;
  private final long startedAt = System.nanoTime();
  private @Nullable RunningProcess process;
  private @Nullable ProcessEnd end;
  private boolean heard;
  private long usedAt = startedAt;

  private Shell(SessionLock lock, String nonce) {
    this.lock = lock;
    this.outGreeting = StreamFrame.stdoutGreeting(nonce);
    this.errGreeting = StreamFrame.stderrGreeting(nonce);
    this.out = new FrameReader(outGreeting);
    this.err = new FrameReader(errGreeting);
  }

  static Shell start(ProcessLauncher launcher, SessionLock lock, ExecOptions options) {
    String nonce = ShellProtocol.nonce();
    Shell shell = new Shell(lock, nonce);
    RunningProcess process = launcher.start(List.of(options.shell()), true, shell);
    shell.process = process;
    // Where this fails, the listener hears why.
    process.write(ShellProtocol.opening(nonce));
    return shell;
  }

  @Override
  public void stdout(byte[] bytes) {
    lock.update(
        () -> {
          heard = true;
          out.feed(bytes);
        });
  }

  @Override
  public void stderr(byte[] bytes) {
    lock.update(
        () -> {
          heard = true;
          err.feed(bytes);
        });
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

  /** Sends commands, one behind the other. */
  void send(List<Exchange> exchanges) {
    ByteArrayOutputStream requests = new ByteArrayOutputStream();
    lock.update(
        () -> {
          for (Exchange exchange : exchanges) {
            out.expect(exchange.out());
            err.expect(exchange.err());
            requests.writeBytes(exchange.request());
            exchange.sentAt(System.nanoTime());
          }
        });
    // Where this fails, the listener hears why, and with it whoever waits for the answer.
    write(requests.toByteArray());
    usedAt = System.nanoTime();
  }

  private boolean write(byte[] bytes) {
    return process != null && process.write(bytes);
  }

  /** Notes that the shell has just given a sign of life. */
  void touch() {
    usedAt = System.nanoTime();
  }

  long idleNanos() {
    return System.nanoTime() - usedAt;
  }

  long startedAt() {
    return startedAt;
  }

  boolean isGreeted() {
    synchronized (lock) {
      return outGreeting.isEnded() && errGreeting.isEnded();
    }
  }

  ShellGreeting greeting() {
    synchronized (lock) {
      return ShellGreeting.parse(outGreeting.end());
    }
  }

  @Nullable ProcessEnd end() {
    synchronized (lock) {
      return end;
    }
  }

  boolean wasHeard() {
    synchronized (lock) {
      return heard;
    }
  }

  /** Tells whether nothing good can come from it any more. */
  boolean isBroken() {
    synchronized (lock) {
      return end != null
          || out.oddity() != null
          || err.oddity() != null
          || outGreeting.isExceeded()
          || errGreeting.isExceeded();
    }
  }

  /** Tells whether an exchange that is not complete never will be. */
  boolean failed(Exchange exchange) {
    synchronized (lock) {
      return end != null
          || (!exchange.out().isEnded() && out.oddity() != null)
          || (!exchange.err().isEnded() && err.oddity() != null);
    }
  }

  /** Says why it is broken. */
  Fault fault() {
    synchronized (lock) {
      String odd = out.oddity() != null ? out.oddity() : err.oddity();
      if (odd != null) {
        return new Fault(Indeterminate.Reason.PROTOCOL, "the session's shell: " + odd);
      }
      if (end instanceof ProcessEnd.Lost lost) {
        return new Fault(lost.reason(), lost.detail());
      }
      if (end instanceof ProcessEnd.Status status) {
        return new Fault(
            Indeterminate.Reason.UNPROVEN_END,
            "the session's shell ended with status "
                + status.code()
                + " before the end of the command was proved");
      }
      return new Fault(Indeterminate.Reason.PROTOCOL, "the session's shell does not speak clearly");
    }
  }

  /** Asks it to end, and waits for that. */
  boolean dismiss(Deadline deadline) {
    return write(ShellProtocol.farewell()) && lock.awaitRegardless(() -> end != null, deadline);
  }

  void close() {
    if (process != null) {
      process.close();
    }
  }

  /** Why a shell is given up. */
  record Fault(Indeterminate.Reason reason, String detail) {}
}
