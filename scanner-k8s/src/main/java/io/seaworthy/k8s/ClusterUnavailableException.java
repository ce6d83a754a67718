package io.seaworthy.k8s;

import io.seaworthy.api.ScannerException;
import io.seaworthy.api.command.CommandOutcome.Refused;

/**
 * The API server can't be asked which pods there are: it is out of reach, does not know the
 * credential, or fails. The message says what to do about it.
 */
public final class ClusterUnavailableException extends ScannerException {
  private static final long serialVersionUID = 1L;

  private final transient Refused refusal;

  ClusterUnavailableException(String server, Refused refusal) {
    super("The Kubernetes API server at " + server + ": " + refusal.describe() + ".");
    this.refusal = refusal;
  }

  /**
   * Returns what came instead of an answer.
   *
   * @return the refusal, with its machine-readable cause
   */
  public Refused refusal() {
    return refusal;
  }
}
