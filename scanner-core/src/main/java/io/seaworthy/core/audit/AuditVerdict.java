package io.seaworthy.core.audit;

/** Whether a file of audit records is as it was written: exactly one of two. Immutable. */
public sealed interface AuditVerdict {
  /**
   * It is, as far as the chain tells.
   *
   * @param count how many records there are
   * @param head the hash of the last one, to compare with the report's
   */
  record Intact(long count, String head) implements AuditVerdict {}

  /**
   * It is not.
   *
   * @param line the first line that does not fit, from 1
   * @param reason what does not fit, for people
   */
  record Broken(long line, String reason) implements AuditVerdict {}
}
