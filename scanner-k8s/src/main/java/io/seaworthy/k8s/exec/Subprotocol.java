package io.seaworthy.k8s.exec;

/**
 * The versions of the remote command protocol that run over WebSockets.
 *
 * <p>V4 comes first: it is passed through to the kubelet byte for byte, so that a lost kubelet
 * shows as a lost connection. V5 ends in the API server, which then reports success behind
 * truncated output (seen with 1.34.4 and 1.36.3). So V5 is for processes with input only: these are
 * shells of sessions, in which no command's end rests on the status.
 */
enum Subprotocol {
  V4("v4.channel.k8s.io"),
  V5("v5.channel.k8s.io");

  private final String id;

  Subprotocol(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
