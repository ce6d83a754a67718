package io.seaworthy.core.resource;

import io.seaworthy.api.ScannerException;

/**
 * A resource has no meaning in this container (no such configuration file, no such platform): the
 * check that uses it is skipped with this message, as in InSpec.
 */
public final class ResourceSkipped extends ScannerException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message why, in InSpec's words where it has some
   */
  public ResourceSkipped(String message) {
    super(message);
  }
}
