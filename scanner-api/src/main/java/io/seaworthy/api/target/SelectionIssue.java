package io.seaworthy.api.target;

/**
 * Something that was selected but can't be scanned: a value, because the rest of the selection can.
 *
 * @param kind what is the matter
 * @param subject which pod or container, as {@code namespace/pod/container}
 * @param message what is the matter and what to do, for people
 */
public record SelectionIssue(Kind kind, String subject, String message) {
  /** What may be the matter. */
  public enum Kind {
    /** There is no such pod, or nothing matches the selection. */
    NOT_FOUND,
    /** The pod exists, the named container in it does not. */
    CONTAINER_NOT_FOUND,
    /** It has ended. */
    COMPLETED,
    /** It has not begun to run. */
    NOT_RUNNING,
    /** It is of a kind that can't be scanned, such as a Windows container. */
    UNSUPPORTED,
    /** The platform refused to say. */
    REFUSED
  }
}
