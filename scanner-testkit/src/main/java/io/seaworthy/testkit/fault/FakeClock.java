package io.seaworthy.testkit.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands until a test moves it, so that what takes hours is tested in no time. In UTC.
 * Safe for use by many threads.
 *
 * <pre>{@code
 * FakeClock clock = FakeClock.at(Instant.parse("2026-01-02T12:00:00Z"));
 * FakeApiServer server = FakeApiServer.builder().clock(clock).start();
 * // … a token is issued for ten minutes …
 * clock.advance(Duration.ofMinutes(11));
 * }</pre>
 */
public final class FakeClock extends Clock {
  private Instant now;

  private FakeClock(Instant now) {
    this.now = now;
  }

  /**
   * Creates a clock.
   *
   * @param now what it shows
   * @return the clock
   */
  public static FakeClock at(Instant now) {
    return new FakeClock(now);
  }

  /**
   * Moves the clock.
   *
   * @param time how far; backwards when negative
   */
  public synchronized void advance(Duration time) {
    now = now.plus(time);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** Returns a clock that goes with this one, in another zone. */
  @Override
  public Clock withZone(ZoneId zone) {
    FakeClock leading = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return leading.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return leading.withZone(other);
      }
    };
  }
}
