package io.seaworthy.core.result;

/** The status of a control by the rules of HDF, as Heimdall shows it. */
public enum ControlStatus {
  /** At least one check passed and none failed or erred. */
  PASSED,
  /** At least one check failed and none erred. */
  FAILED,
  /** The control's impact is 0, or it is waived. */
  NOT_APPLICABLE,
  /** All checks were skipped: a person has to look. */
  NOT_REVIEWED,
  /** At least one check could not look, or there was none. HDF calls it Profile Error. */
  ERROR
}
