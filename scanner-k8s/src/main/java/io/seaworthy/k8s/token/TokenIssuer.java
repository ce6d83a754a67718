package io.seaworthy.k8s.token;

/** Gives a new token each time it is asked. Implementations are safe for use by many threads. */
@FunctionalInterface
public interface TokenIssuer {
  /**
   * Issues a token.
   *
   * @return a token; the caller closes its secret
   * @throws io.seaworthy.api.ScannerException when none is to be had, saying why
   */
  IssuedToken issue();
}
