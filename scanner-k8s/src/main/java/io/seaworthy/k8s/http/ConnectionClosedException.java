package io.seaworthy.k8s.http;

import java.io.IOException;

/** Something was to be sent through a connection that its owner has closed. Nothing was sent. */
final class ConnectionClosedException extends IOException {
  private static final long serialVersionUID = 1L;

  ConnectionClosedException() {
    super("the cluster was closed");
  }
}
