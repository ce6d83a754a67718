package io.seaworthy.testkit.fault;

import io.seaworthy.api.ScannerException;

/**
 * A test ran through without the faults that it was to be tried with, so it has tried nothing.
 * Immutable.
 */
public final class UnfiredFaultsException extends ScannerException {
  private static final long serialVersionUID = 1L;

  UnfiredFaultsException(String message) {
    super(message);
  }
}
