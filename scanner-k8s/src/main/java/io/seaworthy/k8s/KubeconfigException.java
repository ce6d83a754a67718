package io.seaworthy.k8s;

import io.seaworthy.api.ScannerException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kubeconfig that is missing, can't be read or asks for what is not allowed. The message says
 * what to do about it and holds no credential.
 */
public final class KubeconfigException extends ScannerException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Path file;

  KubeconfigException(String message, @Nullable Path file, @Nullable Throwable cause) {
    super(message, cause);
    this.file = file;
  }

  /**
   * Returns which file it is about.
   *
   * @return the file, empty when there is none
   */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }
}
