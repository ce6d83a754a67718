package io.seaworthy.core.gate;

import io.seaworthy.api.ScannerException;
import org.jspecify.annotations.Nullable;

/** A file of thresholds, waivers or attestations can't be used. */
public final class GateFileException extends ScannerException {
  private static final long serialVersionUID = 1L;

  private final String file;

  /**
   * Creates an exception.
   *
   * @param file the file's name
   * @param problem what is wrong and what is accepted
   */
  public GateFileException(String file, String problem) {
    this(file, problem, null);
  }

  /**
   * Creates an exception with a cause.
   *
   * @param file the file's name
   * @param problem what is wrong and what is accepted
   * @param cause what led to it, or null
   */
  public GateFileException(String file, String problem, @Nullable Throwable cause) {
    super(file + ": " + problem, cause);
    this.file = file;
  }

  /**
   * Returns the file.
   *
   * @return its name as it was given
   */
  public String file() {
    return file;
  }
}
