package io.seaworthy.core.resource;

import io.seaworthy.api.ScannerException;

/**
 * A resource could not do its work in this container: the check that uses it fails with this
 * message, as in InSpec.
 */
public final class ResourceFailed extends ScannerException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message why, in InSpec's words where it has some
   */
  public ResourceFailed(String message) {
    super(message);
  }
}
