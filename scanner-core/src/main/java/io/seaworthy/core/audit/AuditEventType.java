package io.seaworthy.core.audit;

/** The kinds of audit events; their codes never change. */
public enum AuditEventType {
  /** A scan begins. */
  SCAN_START("scan.start"),
  /** A scan has ended. */
  SCAN_END("scan.end"),
  /** A target is not what it was when its scan began. */
  TARGET_CHANGED("target.changed"),
  /** The policy refused a command; nothing was sent. */
  POLICY_DENY("policy.deny"),
  /** A command is about to be sent. */
  EXEC_START("exec.start"),
  /**
   * A request that starts a process is about to be sent to the platform, under an id that stands in
   * the platform's own audit log as well.
   */
  EXEC_REQUEST("exec.request"),
  /** A command's outcome is known. */
  EXEC_END("exec.end");

  private final String code;

  AuditEventType(String code) {
    this.code = code;
  }

  /**
   * Returns the stable code.
   *
   * @return two words with a dot between
   */
  public String code() {
    return code;
  }
}
