package io.seaworthy.api.transport;

/**
 * Hears of each request that a transport sends to start a process, before it is sent: a session's
 * own shell, each command of a one-shot session, every further attempt, and what ends processes
 * that were given up. Safe for use by many threads.
 */
@FunctionalInterface
public interface RequestListener {
  /** Hears without keeping anything. */
  RequestListener NONE = request -> {};

  /**
   * A request is about to be sent. What this throws keeps it from being sent: the process then
   * never started ({@link io.seaworthy.api.command.CommandOutcome.NotStarted.Reason#NOT_RECORDED}).
   *
   * @param request the request
   * @throws io.seaworthy.api.ScannerException when it must not be sent, with the reason
   */
  void sending(ProcessRequest request);
}
