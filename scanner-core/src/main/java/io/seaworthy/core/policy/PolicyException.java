package io.seaworthy.core.policy;

import io.seaworthy.api.ScannerException;
import org.jspecify.annotations.Nullable;

/** A policy's file can't be used; nothing is scanned under half a policy. */
public final class PolicyException extends ScannerException {
  private static final long serialVersionUID = 1L;

  PolicyException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
