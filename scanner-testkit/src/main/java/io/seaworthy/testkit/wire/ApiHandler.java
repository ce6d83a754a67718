package io.seaworthy.testkit.wire;

import java.io.IOException;
import java.util.Optional;

/** Serves one part of the API. The first handler that has an answer gives it. */
@FunctionalInterface
interface ApiHandler {
  /**
   * Answers a call that was authenticated and authorized.
   *
   * @param call the call
   * @return the answer, or empty when the call is about something else
   * @throws IOException when the answer can't be made
   */
  Optional<Answer> answer(ApiCall call) throws IOException;
}
