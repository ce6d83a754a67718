package io.seaworthy.k8s.token;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The token of the hour: replaced after 80 % of its life, or when a server refuses it. Safe for use
 * by many threads, of which one at a time asks for a new token while the others wait for it.
 */
public final class TokenSource implements AutoCloseable {
  private final TokenIssuer issuer;
  private final Clock clock;
  private @Nullable IssuedToken token;
  private boolean closed;

  /**
   * Creates a source. No token is asked for yet.
   *
   * @param issuer gives the tokens
   * @param clock tells the time
   */
  public TokenSource(TokenIssuer issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * Returns a token that is good for now.
   *
   * @return its text
   * @throws io.seaworthy.api.ScannerException when none is to be had
   * @throws IllegalStateException when the source was closed
   */
  public synchronized String current() {
    if (token == null || !clock.instant().isBefore(token.refreshAt())) {
      replace();
    }
    return known().secret().reveal();
  }

  /**
   * Returns another token than one that a server refused.
   *
   * @param refused the text that was refused
   * @return the text of one that is not; a new one, unless another thread has already replaced it
   * @throws io.seaworthy.api.ScannerException when none is to be had
   * @throws IllegalStateException when the source was closed
   */
  public synchronized String insteadOf(String refused) {
    if (current().equals(refused)) {
      replace();
    }
    return known().secret().reveal();
  }

  private void replace() {
    if (closed) {
      throw new IllegalStateException("the access has ended, so there is no token any more");
    }
    IssuedToken fresh = issuer.issue();
    forget();
    token = fresh;
  }

  private IssuedToken known() {
    if (token == null) {
      throw new IllegalStateException("the access has ended, so there is no token any more");
    }
    return token;
  }

  private void forget() {
    if (token != null) {
      token.secret().close();
      token = null;
    }
  }

  /** Forgets the token. It is not revoked by that. */
  @Override
  public synchronized void close() {
    closed = true;
    forget();
  }

  @Override
  public synchronized String toString() {
    return token == null ? "no token" : "token that expires at " + token.expiresAt();
  }
}
