package io.seaworthy.k8s.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.testkit.junit.LeakCheck;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokenSourceTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Instant now = START;
  private final AtomicInteger issued = new AtomicInteger();
  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final TokenSource source = new TokenSource(this::issue, clock);

  private IssuedToken issue() {
    Secret secret = Secret.of("token-" + issued.incrementAndGet());
    return new IssuedToken(secret, now, now.plus(Duration.ofMinutes(15)));
  }

  @Test
  void keepsATokenUntilFourFifthsOfItsLife() {
    assertThat(source.current()).isEqualTo("token-1");
    now = START.plus(Duration.ofMinutes(12)).minusMillis(1);
    assertThat(source.current()).isEqualTo("token-1");
    now = START.plus(Duration.ofMinutes(12));
    assertThat(source.current()).isEqualTo("token-2");
  }

  @Test
  void replacesARefusedTokenOnceForAllWhoHadIt() {
    String refused = source.current();

    assertThat(source.insteadOf(refused)).isEqualTo("token-2");
    assertThat(source.insteadOf(refused)).isEqualTo("token-2");
  }

  @Test
  void givesNothingOnceClosed() {
    source.current();
    source.close();

    assertThatThrownBy(source::current)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has ended");
  }

  @Test
  void printsNoToken() {
    String token = source.current();

    assertThat(source.toString()).doesNotContain(token).contains("2026-01-01T00:15:00Z");
    assertThat(issue().toString()).doesNotContain("token-2");
  }

  @Test
  void forgetsAClosedSecret() {
    Secret secret = Secret.of("canary");
    secret.close();

    assertThat(secret).hasToString("(secret)");
    assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class);
  }
}
