package io.seaworthy.k8s.exec;

import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.k8s.websocket.WebSocket;

/** What came of asking for a process: exactly one of two. */
sealed interface ExecOpening {
  /** The stream is open; the process may run. */
  record Open(WebSocket socket) implements ExecOpening {}

  /** It is over already. */
  record Over(ProcessEnd end) implements ExecOpening {}
}
