package io.seaworthy.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FakeClockTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @Test
  void standsUntilItIsMoved() {
    FakeClock clock = FakeClock.at(NOON);
    Clock elsewhere = clock.withZone(ZoneId.of("Asia/Tokyo"));

    assertThat(clock.instant()).isEqualTo(clock.instant()).isEqualTo(NOON);
    clock.advance(Duration.ofMinutes(11));
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(660));
    assertThat(elsewhere.instant()).isEqualTo(clock.instant());
    clock.advance(Duration.ofMinutes(-11));
    assertThat(clock.millis()).isEqualTo(NOON.toEpochMilli());
  }
}
