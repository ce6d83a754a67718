package io.seaworthy.cli;

import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Transport;

/**
 * A transport and what to scan through it.
 *
 * @param transport the way
 * @param targets what lies there
 * @param owner closes what the transport rests on
 */
record Reached(Transport transport, TargetSource targets, Runnable owner) implements AutoCloseable {
  @Override
  public void close() {
    try {
      transport.close();
    } finally {
      owner.run();
    }
  }
}
