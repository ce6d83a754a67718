package io.seaworthy.testkit.record;

import io.seaworthy.api.ScannerException;
import org.jspecify.annotations.Nullable;

/** A recording can't be read or written, or does not have what a replay asks. Immutable. */
public final class RecordingException extends ScannerException {
  private static final long serialVersionUID = 1L;

  RecordingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
