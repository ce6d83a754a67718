package io.seaworthy.api;

import org.jspecify.annotations.Nullable;

/**
 * The root of all exceptions that this library throws on purpose.
 *
 * <p>An exception here means that the set-up is broken (a kubeconfig that can't be used, a profile
 * that can't be read) and its message says what to do. What may happen in a sound set-up (a command
 * that fails, a pod that goes away, a permission that is missing) is never an exception but a
 * value: see {@link io.seaworthy.api.command.CommandOutcome}.
 */
public abstract class ScannerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what is wrong and what to do about it, without secrets
   */
  protected ScannerException(String message) {
    super(message);
  }

  /**
   * Creates an exception with a cause.
   *
   * @param message what is wrong and what to do about it, without secrets
   * @param cause what led to it, or null
   */
  protected ScannerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
