package io.seaworthy.core;

import io.seaworthy.api.transport.Session;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ends scans early: closes their sessions, so that no command under way is waited for. */
final class Cancellation {
  private final Set<Session> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  void cancel() {
    cancelled = true;
    open.forEach(Session::close);
  }

  boolean isCancelled() {
    return cancelled;
  }

  void watch(Session session) {
    open.add(session);
    if (cancelled) {
      session.close();
    }
  }

  void unwatch(Session session) {
    open.remove(session);
  }
}
