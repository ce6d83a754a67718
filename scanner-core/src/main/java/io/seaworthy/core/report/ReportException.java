package io.seaworthy.core.report;

import io.seaworthy.api.ScannerException;
import org.jspecify.annotations.Nullable;

/** A report can't be written. */
public final class ReportException extends ScannerException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what is wrong and what to do
   * @param cause what led to it, or null
   */
  public ReportException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
