package io.seaworthy.inspec.dsl;

import io.seaworthy.core.result.WaiverRecord;

/**
 * A waiver as the prelude reads it.
 *
 * @param waiver the waiver
 */
public record WaiverView(WaiverRecord waiver) {
  /**
   * Returns why the control is waived.
   *
   * @return the reason
   */
  public String justification() {
    return waiver.justification();
  }

  /**
   * Tells whether the control is not evaluated.
   *
   * @return true when it is skipped
   */
  public boolean skippedDueToWaiver() {
    return waiver.skippedDueToWaiver();
  }
}
