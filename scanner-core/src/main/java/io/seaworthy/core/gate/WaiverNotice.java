package io.seaworthy.core.gate;

/**
 * Something that a person should know about a waiver.
 *
 * @param kind what it is
 * @param controlId the waiver's control
 * @param message what it is, for people
 */
public record WaiverNotice(Kind kind, String controlId, String message) {
  /** What may be to be known. */
  public enum Kind {
    /** No control of the result has this id: it may be mistyped, or the control is gone. */
    UNUSED,
    /** It no longer holds. */
    EXPIRED,
    /** It will soon no longer hold. */
    EXPIRES_SOON,
    /** It holds and the control passes all the same: it may no longer be needed. */
    NOT_NEEDED
  }
}
