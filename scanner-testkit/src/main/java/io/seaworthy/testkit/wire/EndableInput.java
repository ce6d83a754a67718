package io.seaworthy.testkit.wire;

import io.seaworthy.api.exec.RunningProcess;

/**
 * A process whose standard input can be ended while the process goes on, which only {@code
 * v5.channel.k8s.io} asks for. On a process that is not one of these the request is ignored, as a
 * v4 server does.
 */
public interface EndableInput extends RunningProcess {
  /** Ends standard input. A second call is harmless. */
  void endInput();
}
