package io.seaworthy.testkit.fault;

/** When in the life of a connection a fault strikes. */
public enum Phase {
  /** From the TCP connect to the end of the TLS handshake. */
  CONNECT,
  /** From the upgrade request to the answer. */
  UPGRADE,
  /** While output comes. */
  STREAM,
  /** When the process has ended: the status and the farewell. */
  CLOSE
}
