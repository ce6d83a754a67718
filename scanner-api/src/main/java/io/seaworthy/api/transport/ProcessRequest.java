package io.seaworthy.api.transport;

import java.util.List;

/**
 * A request to start a process in a container that a transport is about to send. Immutable.
 *
 * @param id the id under which the platform's own audit log will have it; no two requests share one
 * @param attempt 1 for the first request for this process, 2 for the next one after a refusal
 * @param words the program and its arguments
 */
public record ProcessRequest(String id, int attempt, List<String> words) {
  /** Copies the words. */
  public ProcessRequest {
    words = List.copyOf(words);
  }
}
