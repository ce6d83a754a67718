package io.seaworthy.core.audit;

import io.seaworthy.api.ScannerException;

/** A record could not be kept: nothing may be sent to a container any more. */
public final class AuditException extends ScannerException {
  private static final long serialVersionUID = 1L;

  AuditException(String message, Throwable cause) {
    super(message, cause);
  }
}
