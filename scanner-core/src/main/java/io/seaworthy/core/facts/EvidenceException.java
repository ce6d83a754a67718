package io.seaworthy.core.facts;

import io.seaworthy.api.ScannerException;
import io.seaworthy.api.command.CommandOutcome;

/**
 * A question to the container was not answered. Resources throw it; the engine turns it into the
 * result {@code error} of the check that asked, so that no verdict comes from what nobody has seen.
 * Immutable.
 */
public final class EvidenceException extends ScannerException {
  private static final long serialVersionUID = 1L;

  private final String evidenceCause;

  /**
   * Creates an exception.
   *
   * @param evidenceCause machine-readable: lower-case words with dots and hyphens, such as {@code
   *     timed-out}
   * @param detail for people
   */
  public EvidenceException(String evidenceCause, String detail) {
    super(detail);
    this.evidenceCause = evidenceCause;
  }

  /**
   * Returns the exception for an outcome that answers nothing.
   *
   * @param question what was asked, for people
   * @param outcome any outcome but {@link CommandOutcome.Exited}
   * @return the exception
   */
  public static EvidenceException of(String question, CommandOutcome outcome) {
    return new EvidenceException(outcome.cause(), question + ": " + outcome.describe());
  }

  /**
   * Returns the machine-readable cause.
   *
   * @return lower-case words with dots and hyphens
   */
  public String evidenceCause() {
    return evidenceCause;
  }
}
