package io.seaworthy.cli;

import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Transport;

/** A transport, what to scan through it, and what else to close afterwards. */
record Reached(Transport transport, TargetSource targets, AutoCloseable owner)
    implements AutoCloseable {
  @Override
  public void close() {
    transport.close();
    try {
      owner.close();
    } catch (RuntimeException defect) {
      throw defect;
    } catch (Exception undeclared) {
      throw new IllegalStateException("closing the target's owner failed", undeclared);
    }
  }
}
