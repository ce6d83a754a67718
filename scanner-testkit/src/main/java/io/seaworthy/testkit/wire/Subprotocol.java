package io.seaworthy.testkit.wire;

import java.util.List;
import java.util.Optional;

/** What the two ends of an exec speak over the WebSocket. */
enum Subprotocol {
  /** What a client gets that offers none: success is silence, and a failure is plain text. */
  NONE(""),
  /** Ends with a status; nothing can end standard input. */
  V4("v4.channel.k8s.io"),
  /** As v4, and channel 255 ends a channel. */
  V5("v5.channel.k8s.io");

  private final String id;

  Subprotocol(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  /**
   * Chooses as servers do: from 1.30 on the API server takes v5 wherever it stands in the offer,
   * and hands everything else to the kubelet, which knows v4 at most.
   */
  static Optional<Subprotocol> choose(List<String> offered, KubernetesVersion version) {
    if (version.translatesV5() && offered.contains(V5.id)) {
      return Optional.of(V5);
    }
    if (offered.isEmpty()) {
      return Optional.of(NONE);
    }
    return offered.contains(V4.id) ? Optional.of(V4) : Optional.empty();
  }
}
