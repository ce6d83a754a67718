package io.seaworthy.k8s.http;

import java.io.IOException;

/**
 * No credential could be obtained for a request, so it was not sent, or not sent again after the
 * server had refused the credential before: whatever was asked for has not begun.
 */
public final class NoCredentialException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param cause why there is none; its message holds no secret
   */
  public NoCredentialException(RuntimeException cause) {
    super("no token is to be had: " + cause.getMessage(), cause);
  }
}
