package io.seaworthy.k8s.token;

import java.time.Duration;
import java.time.Instant;

/**
 * A token and its life.
 *
 * @param secret the token itself
 * @param issuedAt when it was asked for, by our clock
 * @param expiresAt when it expires, as its issuer says; not always what was asked for
 */
public record IssuedToken(Secret secret, Instant issuedAt, Instant expiresAt) {
  /**
   * Returns when to replace it: after 80 % of its life, as a kubelet does.
   *
   * @return a time before {@link #expiresAt()}
   */
  public Instant refreshAt() {
    Duration life = Duration.between(issuedAt, expiresAt);
    return issuedAt.plus(life.multipliedBy(4).dividedBy(5));
  }
}
