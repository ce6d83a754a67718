package io.seaworthy.k8s.access;

import io.seaworthy.api.ScannerException;
import org.jspecify.annotations.Nullable;

/**
 * A right is missing, or one is there that should not be. The message says which, and the remedy.
 */
public final class AccessException extends ScannerException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what is wrong and what to do about it
   * @param cause what led to it, or null
   */
  public AccessException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
