package io.seaworthy.core.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chain of audit records. Each record holds the hash of the one before, so that a change, a loss,
 * a swap or an addition in the middle shows; {@link #head()} stands in the report, so that a cut at
 * the end shows as well. A chain without an anchor outside shows edits, not the replacement of the
 * whole.
 *
 * <p>Safe for use by many threads; records are written one at a time, in the order of the calls, on
 * a thread of the trail's own, so that a sink that blocks is noticed. The thread ends a second
 * after its last record, and with the trail.
 */
public final class AuditTrail implements AutoCloseable {
  /** How long a sink may take for one record when nothing else is said: 10 seconds. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<AuditSink> sinks;
  private final SinkThread calls;
  private long count;
  private String head = AuditChain.START;
  private @Nullable AuditException broken;
  private boolean closed;

  private AuditTrail(List<AuditSink> sinks, Duration patience) {
    this.sinks = List.copyOf(sinks);
    this.calls = new SinkThread(patience);
  }

  /**
   * Returns an empty trail.
   *
   * @param sinks take the records; the trail's own from now on, closed with it
   * @return the trail
   */
  public static AuditTrail to(AuditSink... sinks) {
    return to(PATIENCE, sinks);
  }

  /**
   * Returns an empty trail.
   *
   * @param patience how long a sink may take for one record, more than 0; one that takes longer has
   *     failed
   * @param sinks take the records; the trail's own from now on, closed with it
   * @return the trail
   */
  public static AuditTrail to(Duration patience, AuditSink... sinks) {
    return new AuditTrail(List.of(sinks), patience);
  }

  /**
   * Adds an event.
   *
   * @param event what happened, or is about to
   * @throws AuditException when a sink did not take it; the trail then takes nothing more
   */
  public synchronized void add(AuditEvent event) {
    if (broken != null) {
      throw new AuditException(
          "an earlier audit record could not be kept, so nothing is sent any more", broken);
    }
    AuditRecord record = AuditChain.record(count + 1, head, event);
    for (AuditSink sink : sinks) {
      try {
        calls.run(() -> sink.accept(record));
      } catch (IOException | RuntimeException | Error refused) {
        // An error such as a full stack leaves open whether the sink has the record.
        broken =
            new AuditException(
                "the audit record of "
                    + event.type().code()
                    + " could not be kept, so nothing is sent: "
                    + refused.getMessage(),
                refused);
        throw broken;
      }
    }
    count = record.sequence();
    head = record.hash();
  }

  /**
   * Returns the hash of the last record.
   *
   * @return 64 hexadecimal digits; all zero for an empty trail
   */
  public synchronized String head() {
    return head;
  }

  /**
   * Returns how many records there are.
   *
   * @return the count
   */
  public synchronized long count() {
    return count;
  }

  /**
   * Closes all sinks, those behind one that fails too. Closing twice is harmless.
   *
   * @throws AuditException when a sink could not keep what it had taken; further failures are its
   *     suppressed exceptions
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    AuditException failure = null;
    for (AuditSink sink : sinks) {
      try {
        calls.run(sink::close);
      } catch (IOException | RuntimeException lost) {
        if (failure == null) {
          failure =
              new AuditException(
                  "an audit sink could not keep what it had taken: " + lost.getMessage(), lost);
        } else {
          failure.addSuppressed(lost);
        }
      }
    }
    calls.close();
    if (failure != null) {
      throw failure;
    }
  }
}
