package io.seaworthy.k8s.access;

import io.seaworthy.api.ScannerException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A right is missing, or one is there that should not be. The message says which, and the remedy.
 */
public final class AccessException extends ScannerException {
  private static final long serialVersionUID = 1L;

  private static final int NO_ANSWER = 0;

  private final int httpStatus;

  /**
   * Creates an exception.
   *
   * @param message what is wrong and what to do about it
   * @param cause what led to it, or null
   */
  public AccessException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.httpStatus = NO_ANSWER;
  }

  /**
   * Creates an exception for a refusal of the API server.
   *
   * @param message what is wrong and what to do about it
   * @param httpStatus the answer's status, such as 403
   */
  public AccessException(String message, int httpStatus) {
    super(message, null);
    this.httpStatus = httpStatus;
  }

  /**
   * Returns the status with which the API server refused.
   *
   * @return such as 403, empty where it was not such an answer that led here
   */
  public OptionalInt httpStatus() {
    return httpStatus == NO_ANSWER ? OptionalInt.empty() : OptionalInt.of(httpStatus);
  }
}
